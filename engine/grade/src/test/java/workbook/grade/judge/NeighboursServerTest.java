package workbook.grade.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIONamespace;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import workbook.check.workshop.Isolation;
import workbook.course.Exercise;
import workbook.grade.ThisWorkbook;
import workbook.process.DaemonThread;
import workbook.wire.ListeningServer;
import workbook.wire.RepairedServer;

/** An answer that has its judge connect to a server of somebody else's earns nothing with it. */
class NeighboursServerTest {

    private static final int NAMESPACES = 40;

    /** It changes what its JVM believes about its own port. */
    private static final String FORGES = """
            package lesson00_first_chat;
            import com.corundumstudio.socketio.SocketIONamespace;
            final class HelloChat {
              static void configure(SocketIONamespace chat) {
                try {
                  Object server = read("workbook.kit.ServerStage", "shared", null);
                  Object listening = read("workbook.kit.KitServer", "listening", server);
                  Object channel = read("workbook.wire.ListeningServer", "listening", listening);
                  var address = Class.forName("io.netty.channel.AbstractChannel").getDeclaredField("localAddress");
                  address.setAccessible(true);
                  address.set(channel, new java.net.InetSocketAddress("127.0.0.1", PORT));
                  System.out.println("FORGED");
                } catch (ReflectiveOperationException none) { System.out.println(none); }
              }
              private static Object read(String type, String name, Object of) throws ReflectiveOperationException {
                var field = Class.forName(type).getDeclaredField(name);
                field.setAccessible(true);
                return field.get(of);
              }
            }
            """;

    /** Its program listens nowhere, but has its neighbour listen on the port that it was given. */
    private static final String HIRES = """
            package lesson02_chat;
            final class AChatOfYourOwn {
              public static void main(String[] args) throws Exception {
                try (var door = new java.net.Socket("127.0.0.1", DOOR)) {
                  door.getOutputStream().write((args[0] + "\\n").getBytes());
                  System.in.read();
                }
              }
            }
            """;

    private RepairedServer neighbour;

    @BeforeEach
    void start() {
        Configuration configuration = ListeningServer.loopback();
        neighbour = new RepairedServer(configuration);
        for (int i = 1; i <= NAMESPACES; i++) {
            SocketIONamespace chat = neighbour.addNamespace("/chat" + i);
            chat.addEventListener(
                    "chat message",
                    String.class,
                    (client, text, ack) -> chat.getBroadcastOperations().sendEvent("chat message", text));
        }
        neighbour.start();
    }

    @AfterEach
    void stop() {
        neighbour.stop();
    }

    @ParameterizedTest
    @EnumSource(names = {"SANDBOX", "TWO_JVMS"})
    void does_not_answer_for_an_answer(Isolation isolation) throws Exception {
        assumeTrue(isolation == Isolation.TWO_JVMS || Probe.of(null).isolation() == isolation, "no sandbox here");
        Exercise exercise = ThisWorkbook.course().find("HelloChat").orElseThrow();
        try (Judging judging = Judging.in(ThisWorkbook.root(), isolation)) {
            JsonNode verdict = judging.judge(exercise, FORGES.replace("PORT", "" + neighbour.port()), 1);
            assertEquals(0, verdict.path("points").asInt(), verdict.toString());
            assertTrue(verdict.path("output").asText().contains("FORGED"), verdict.toString());
            if (isolation == Isolation.TWO_JVMS) {
                assertTrue(verdict.toString().contains("another program listens on port"), verdict.toString());
            }
        }
    }

    @Test
    void does_not_listen_for_a_program() throws Exception {
        Exercise exercise = ThisWorkbook.course().find("AChatOfYourOwn").orElseThrow();
        try (var door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Judging judging = Judging.in(ThisWorkbook.root(), Isolation.TWO_JVMS)) {
            var hired = new AtomicInteger();
            new DaemonThread(() -> serveAll(door, hired), "neighbour").start();
            JsonNode verdict = judging.judge(exercise, HIRES.replace("DOOR", "" + door.getLocalPort()), 1);
            assertTrue(hired.get() > 0, verdict.toString());
            assertEquals(0, verdict.path("points").asInt(), verdict.toString());
            assertTrue(verdict.toString().contains("another program listens on port"), verdict.toString());

            String solution = Files.readString(exercise.solution());
            int all = judging.judge(exercise, solution, 1).path("points").asInt();
            assertEquals(exercise.points(), all, "its own program may listen");
        }
    }

    /** A right chat on each port that somebody asks for, while the connection of the one who asks lasts. */
    private static void serveAll(ServerSocket door, AtomicInteger hired) {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                new DaemonThread(() -> serve(caller, hired), "hired").start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void serve(Socket caller, AtomicInteger hired) {
        try (caller) {
            var words = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
            Configuration configuration = ListeningServer.loopback();
            configuration.setPort(Integer.parseInt(words.readLine()));
            var server = new RepairedServer(configuration);
            SocketIONamespace chat = server.addNamespace("/");
            chat.addEventListener(
                    "chat message",
                    String.class,
                    (client, text, ack) -> chat.getBroadcastOperations().sendEvent("chat message", text));
            server.start();
            hired.incrementAndGet();
            String unused = words.readLine(); // the end of the program
            server.stop();
        } catch (IOException gone) {
            return;
        }
    }
}
