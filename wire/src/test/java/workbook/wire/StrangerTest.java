package workbook.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.corundumstudio.socketio.Configuration;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever a stranger sends, before, beside and after a handshake, is answered or the connection is
 * closed; and two people who chat notice nothing.
 */
class StrangerTest {
    private static final int REQUESTS = 3_000;
    private static final int CLOSED_MS = 5_000;
    private static final String UPGRADE = String.join(
            "\r\n",
            "Upgrade: websocket",
            "Connection: Upgrade",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "");

    private final BlockingQueue<String> departed = new LinkedBlockingQueue<>();
    private final RepairedServer server = server();
    private final RawClient ada = RawClient.joined(server);
    private final RawClient grace = RawClient.shaken(server);
    private final String graceId = grace.sends("40").hears().replaceFirst(".*\"sid\":\"([^\"]*)\".*", "$1");

    private RepairedServer server() {
        Configuration config = ListeningServer.loopback();
        config.setFirstDataTimeout(1_000);
        RepairedServer made = Listeners.on(new RepairedServer(config));
        made.addDisconnectListener(client -> departed.add(client.getSessionId().toString()));
        return made;
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private void chatGoesOn(String what) {
        ada.sends("42[\"shout\",\"" + what + "\"]");
        assertEquals("42[\"shouted\",\"" + what + "\"]", grace.hears());
        assertEquals("42[\"shouted\",\"" + what + "\"]", ada.hears());
    }

    /** What a public id could open, if it were the session's; the addresses differ in what the library overlooks. */
    @Test
    void a_public_id_opens_nothing() throws IOException {
        for (String path : List.of("/socket.io/", "/socket.io/x", "/socket.io//", "/socket.io/%2e")) {
            for (String transport : List.of("websocket", "polling")) {
                for (String method : List.of("GET", "POST", "OPTIONS")) {
                    String request = method + " " + path + "?EIO=4&transport=" + transport + "&sid=" + graceId;
                    try (RawSocket stranger = new RawSocket(server, request, "Content-Length: 2", "", "40")) {
                        assertNotEquals(RawSocket.SWITCHING, stranger.status(), request);
                    }
                }
            }
        }
        chatGoesOn("hi");
        assertEquals(0, departed.size());
    }

    /** The control: the library as it comes hands the connection over. */
    @Test
    void the_library_as_it_comes_hands_a_connection_over() throws IOException {
        PlainServer plain = Listeners.on(PlainServer.onLoopback());
        RawClient alan = RawClient.shaken(plain);
        String id = alan.sends("40").hears().replaceFirst(".*\"sid\":\"([^\"]*)\".*", "$1");
        String request = "GET /socket.io/x?EIO=4&transport=websocket&sid=" + id;
        try (RawSocket stranger = new RawSocket(plain, request)) {
            assertEquals(RawSocket.SWITCHING, stranger.status());
        }
        plain.stop();
    }

    /** Requests of all kinds, most of them nearly right; the seed names the one that failed. */
    @Test
    void thousands_of_requests_disturb_nobody() throws Exception {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var open = new ArrayList<Asked>();
        for (int i = 0; i < REQUESTS; i++) {
            var asked = new Asked(server.port(), request(random));
            if (random.nextInt(4) == 0) {
                asked.socket.close();
            } else {
                open.add(asked);
            }
            if (open.size() == 400) {
                answered(open, seed);
                chatGoesOn("after " + i);
            }
        }
        answered(open, seed);
        chatGoesOn("at the end");
        assertEquals(0, departed.stream().filter(graceId::equals).count(), "seed " + seed);
    }

    /** Each has got an answer, or the connection is closed, in a time that the configuration sets. */
    private static void answered(List<Asked> strangers, long seed) throws IOException {
        for (Asked stranger : strangers) {
            assertTrue(stranger.isAnswered(), "seed " + seed + ": " + stranger.request);
        }
        strangers.clear();
    }

    /** A stranger's connection, and what was sent on it. */
    private static final class Asked {
        private final Socket socket;
        private final String request;

        Asked(int port, String request) throws IOException {
            this.request = request;
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(CLOSED_MS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        }

        /** Whether it begins with an answer of HTTP, or ends. */
        boolean isAnswered() throws IOException {
            try (socket) {
                int first = socket.getInputStream().read();
                return first == 'H' || first < 0;
            } catch (SocketTimeoutException unanswered) {
                return false;
            } catch (SocketException reset) {
                return true;
            }
        }
    }

    private String request(Random random) {
        String query = String.join(
                "&",
                List.of(
                        one(random, "EIO=4", "EIO=4", "EIO=4", "EIO=3", "EIO=", "EIO=4&EIO=3", "", "%zz", "EIO=%zz"),
                        one(
                                random,
                                "transport=websocket",
                                "transport=polling",
                                "transport=flashsocket",
                                "transport=",
                                ""),
                        one(
                                random,
                                "t=1",
                                "sid=" + graceId,
                                "sid=",
                                "sid=no",
                                "sid=" + graceId + "&sid=x",
                                "j=0",
                                "b64=1")));
        String head = one(
                        random,
                        "GET",
                        "GET",
                        "GET",
                        "POST",
                        "PUT",
                        "OPTIONS",
                        "HEAD",
                        "DELETE",
                        "get",
                        "PRI",
                        "\u0016\u0003")
                + " "
                + one(
                        random,
                        "/socket.io/",
                        "/socket.io/",
                        "/socket.io/",
                        "/socket.io",
                        "/socket.io/x",
                        "/",
                        "//",
                        "*",
                        "/%zz")
                + one(random, "?", "?", "?", "", "#") + query + " "
                + one(random, "HTTP/1.1", "HTTP/1.1", "HTTP/1.0", "HTTP/2.0", "HTP", "") + "\r\n";
        String headers = one(random, "Host: x\r\n", "Host: x\r\n", "")
                + one(
                        random,
                        UPGRADE,
                        "",
                        "",
                        UPGRADE.replace("13", "99"),
                        UPGRADE.replace("dGhl", ""),
                        "Upgrade: h2c\r\n")
                + one(
                        random,
                        "",
                        "",
                        "Origin: null\r\n",
                        "Expect: 100-continue\r\n",
                        ": \r\n",
                        "X: " + "x".repeat(9_000) + "\r\n");
        String body = one(
                random,
                "\r\n",
                "\r\n",
                "\r\n",
                "Content-Length: 5\r\n\r\n40{}\u001e",
                "Content-Length: 5\r\n\r\n40", // the rest never comes
                "Content-Length: 99999999\r\n\r\n4",
                "Content-Length: -1\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n2\r\n40\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
                "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                ""); // the end of the head never comes
        return head + headers + body;
    }

    private static String one(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    @Test
    void after_a_handshake_a_stranger_can_only_end_its_own_session() throws Exception {
        var random = new Random(7);
        for (int i = 0; i < 300; i++) {
            try (RawClient stranger = RawClient.shaken(server)) {
                for (int packets = random.nextInt(4); packets >= 0; packets--) {
                    stranger.sends(one(
                            random,
                            "40",
                            "40/custom,",
                            "40/guarded,{\"token\":\"open\"}",
                            "40/" + graceId + ",",
                            "41",
                            "42[\"say\",\"" + i + "\"]",
                            "42/custom,[\"say\"]",
                            "43" + i + "[1]",
                            "451-[\"say\",{\"_placeholder\":true,\"num\":0}]",
                            "3",
                            "2mark" + i,
                            "1",
                            "4",
                            "42" + "[".repeat(5_000),
                            "42[\"say\",\"\uD800\"]"));
                }
            } catch (CompletionException ended) {
                // By the server, in the middle.
            }
        }
        chatGoesOn("hi");
        assertEquals(0, departed.stream().filter(graceId::equals).count());
    }
}
