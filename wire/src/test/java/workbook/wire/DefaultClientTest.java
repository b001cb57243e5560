package workbook.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.corundumstudio.socketio.Configuration;
import io.socket.client.IO;
import io.socket.client.Socket;
import io.socket.engineio.client.transports.Polling;
import io.socket.engineio.client.transports.WebSocket;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Java client, with the options that it has when nobody sets any, and over each transport alone. */
class DefaultClientTest {
    private static final int BURST = 10_000;

    private final RepairedServer server = new RepairedServer(config());
    private final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();
    private final List<Socket> sockets = new ArrayList<>();

    private static Configuration config() {
        Configuration config = ListeningServer.loopback();
        config.setMaxFramePayloadLength(1_000_000);
        config.setMaxHttpContentLength(1_000_000);
        return config;
    }

    @BeforeEach
    void start() {
        Listeners.on(server);
        server.addEventListener("many", Object.class, (client, what, ack) -> {
            for (int i = 0; i < BURST; i++) {
                client.sendEvent("said", i);
            }
        });
    }

    @AfterEach
    void stop() {
        sockets.forEach(Socket::disconnect);
        server.stop();
    }

    private Socket client(int port, String... transports) {
        IO.Options options = new IO.Options();
        options.forceNew = true;
        if (transports.length > 0) {
            options.transports = transports;
        }
        Socket socket = IO.socket(URI.create("http://127.0.0.1:" + port), options);
        sockets.add(socket);
        socket.on("said", said -> heard.add(said[0]));
        socket.on(Socket.EVENT_CONNECT, any -> heard.add("connect"));
        socket.on(Socket.EVENT_DISCONNECT, reason -> heard.add(reason[0]));
        return socket;
    }

    private Object next() throws InterruptedException {
        Object next = heard.poll(20, TimeUnit.SECONDS);
        return next == null ? "nothing" : next;
    }

    private static String[] transports(String named) {
        return named.equals("default") ? new String[0] : named.split(",");
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", Polling.NAME, WebSocket.NAME})
    void it_talks_and_is_told_when_the_server_lets_it_go(String transports) throws InterruptedException {
        Socket ada = client(server.port(), transports(transports)).connect();
        assertEquals("connect", next());
        ada.emit("say", "hi");
        assertEquals("hi", next());
        ada.emit("say", "long ".repeat(5_000)); // which is compressed, both ways
        assertEquals("long ".repeat(5_000), next());
        ada.emit("bytes", new Object[] {new byte[] {1, 2, 3}});
        assertArrayEquals(new byte[] {1, 2, 3}, (byte[]) next());
        ada.emit("leave", 1);
        assertEquals("io server disconnect", next());
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", Polling.NAME, WebSocket.NAME})
    void a_burst_arrives_whole_and_in_order(String transports) throws InterruptedException {
        Socket ada = client(server.port(), transports(transports)).connect();
        assertEquals("connect", next()); // the upgrade, if there is one, is about to begin
        ada.emit("many", 1);
        IntStream.range(0, BURST).forEach(i -> ada.emit("say", -i));
        var down = new ArrayList<Object>();
        var up = new ArrayList<Object>();
        for (int i = 0; i < 2 * BURST; i++) {
            Object said = next();
            boolean isDown = said instanceof Integer number && (number > 0 || (number == 0 && down.isEmpty()));
            (isDown ? down : up).add(said);
        }
        assertEquals(IntStream.range(0, BURST).boxed().toList(), down);
        assertEquals(IntStream.range(0, BURST).map(i -> -i).boxed().toList(), up);
    }

    @Test
    void it_changes_over_to_websocket() throws InterruptedException {
        var packets = new LinkedBlockingQueue<String>();
        server.listenIn((received, packet) -> packets.add(packet));
        Socket ada = client(server.port()).connect();
        assertEquals("connect", next());
        String packet = "";
        while (packet != null && !packet.equals("5")) {
            packet = packets.poll(5, TimeUnit.SECONDS);
        }
        assertEquals("5", packet); // "now by WebSocket"
        ada.emit("say", "hi");
        assertEquals("hi", next());
    }

    @Test
    void where_websocket_is_blocked_it_stays_with_polling() throws Exception {
        try (var proxy = new NoWebSockets(server.port())) {
            Socket ada = client(proxy.port()).connect();
            assertEquals("connect", next());
            assertTrue(proxy.refused.tryAcquire(5, TimeUnit.SECONDS)); // it has tried
            for (int i = 0; i < 20; i++) {
                ada.emit("say", i);
                assertEquals(i, next());
            }
        }
    }

    /** A proxy that hands everything on but an upgrade, which it answers with 400. */
    private static final class NoWebSockets implements AutoCloseable {
        private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final java.util.concurrent.Semaphore refused = new java.util.concurrent.Semaphore(0);
        private final int behind;

        NoWebSockets(int behind) throws IOException {
            this.behind = behind;
            daemon(this::accept);
        }

        int port() {
            return listening.getLocalPort();
        }

        private static void daemon(Runnable work) {
            var thread = new Thread(work, "proxy");
            thread.setDaemon(true);
            thread.start();
        }

        private void accept() {
            try {
                while (true) {
                    java.net.Socket client = listening.accept();
                    daemon(() -> serve(client));
                }
            } catch (IOException closed) {
                return;
            }
        }

        private void serve(java.net.Socket client) {
            try (client;
                    var there = new java.net.Socket(InetAddress.getLoopbackAddress(), behind)) {
                daemon(() -> copy(there, client));
                InputStream in = client.getInputStream();
                OutputStream out = there.getOutputStream();
                byte[] bytes = new byte[65_536];
                for (int n = in.read(bytes); n > 0; n = in.read(bytes)) {
                    if (new String(bytes, 0, n, java.nio.charset.StandardCharsets.ISO_8859_1)
                            .contains("Upgrade: websocket")) {
                        refused.release();
                        client.getOutputStream()
                                .write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                                        .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                        return;
                    }
                    out.write(bytes, 0, n);
                }
            } catch (IOException cut) {
                return;
            }
        }

        private static void copy(java.net.Socket from, java.net.Socket to) {
            try {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException cut) {
                return;
            }
        }

        @Override
        public void close() throws IOException {
            listening.close();
        }
    }
}
