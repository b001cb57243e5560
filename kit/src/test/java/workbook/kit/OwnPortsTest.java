package workbook.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that somebody else runs does not answer for the one that a JVM was asked for. */
class OwnPortsTest {

    private Process other;

    @BeforeEach
    void start() throws IOException {
        assumeTrue(Files.exists(Path.of("/proc/net/tcp")), "only Linux tells whose a port is");
        other = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void stop() {
        if (other != null) {
            other.destroyForcibly();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "0.0.0.0"})
    void a_process_may_name_its_own_port_only(String address) throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(address))) {
            int port = socket.getLocalPort();
            assertEquals(port, stage(port, ProcessHandle.current()).port());
            Host.Stage forged = stage(port, other.toHandle());
            Unmet refused = assertThrows(Unmet.class, forged::port);
            assertTrue(refused.got().contains("another program listens on port " + port), refused.got());
        }
    }

    @Test
    void where_nobody_listens_nobody_answers() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertEquals(port, stage(port, other.toHandle()).port());
    }

    @Test
    void a_learners_client_is_at_the_tests_server() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = socket.getLocalPort();
            Host.Stage client = OwnPorts.of(host(port), other.toHandle()).visit(String.class, Setup.PLAIN, port, "/");
            assertEquals(port, client.port());
        }
    }

    @Test
    void all_else_is_answered_as_before() {
        Host.Stage stage = stage(1, other.toHandle());
        assertEquals(List.of("a line"), stage.log());
        assertThrows(IllegalStateException.class, stage::busy);
    }

    private static Host.Stage stage(int port, ProcessHandle process) {
        return OwnPorts.of(host(port), process).serve(String.class, Setup.PLAIN);
    }

    /** Whatever is asked of it, its server says that it is at that port. */
    private static Host host(int port) {
        Host.Stage stage = (Host.Stage) Proxy.newProxyInstance(
                OwnPortsTest.class.getClassLoader(), new Class<?>[] {Host.Stage.class}, (proxy, asked, arguments) -> {
                    return switch (asked.getName()) {
                        case "port" -> port;
                        case "log" -> List.of("a line");
                        default -> throw new IllegalStateException(asked.getName());
                    };
                });
        return (Host) Proxy.newProxyInstance(
                OwnPortsTest.class.getClassLoader(), new Class<?>[] {Host.class}, (proxy, asked, arguments) -> stage);
    }
}
