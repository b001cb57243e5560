package workbook.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.corundumstudio.socketio.Configuration;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Engine.IO protocol 4: the handshake, the heartbeat, and how a connection ends. */
class HandshakeTest {
    private static final String BAD = "HTTP/1.1 400 Bad Request";
    private @Nullable ListeningServer started;

    @AfterEach
    void stop() {
        if (started != null) {
            started.stop();
        }
    }

    private ListeningServer running(ListeningServer server) {
        started = Listeners.on(server);
        return server;
    }

    private ListeningServer repaired() {
        return running(RepairedServer.onLoopback());
    }

    private ListeningServer plain() {
        return running(PlainServer.onLoopback());
    }

    private static String status(ListeningServer server, String request) throws IOException {
        try (RawSocket socket = new RawSocket(server, request)) {
            return socket.status();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /socket.io/?transport=websocket",
                "GET /socket.io/?EIO=3&transport=websocket",
                "GET /socket.io/?EIO=abc&transport=websocket",
                "GET /socket.io/?EIO=4",
                "GET /socket.io/?EIO=4&transport=abc",
                "GET /socket.io/?EIO=4&transport=websocket&sid=abc",
                "GET /socket.io/",
                "POST /socket.io/?EIO=4&transport=websocket",
                "PUT /socket.io/?EIO=4&transport=websocket",
            })
    void a_bad_request_gets_a_400(String request) throws IOException {
        ListeningServer server = repaired();
        assertEquals(BAD, status(server, request));
        assertEquals(RawSocket.SWITCHING, status(server, RawSocket.HANDSHAKE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /socket.io/?transport=websocket",
                "GET /socket.io/?EIO=3&transport=websocket",
                "GET /socket.io/?EIO=abc&transport=websocket",
            })
    void the_library_as_it_comes_opens_a_connection(String request) throws IOException {
        ListeningServer server = plain();
        assertEquals(RawSocket.SWITCHING, status(server, request));
    }

    @Test
    void the_handshake_tells_the_largest_message() {
        ListeningServer server = repaired();
        String handshake = new RawClient(server, "").hears();
        assertTrue(handshake.matches("0\\{\"sid\":\"[^\"]+\",\"upgrades\":\\[],.*\"maxPayload\":65536}"), handshake);
    }

    @Test
    void the_library_as_it_comes_does_not_tell_it() {
        ListeningServer server = plain();
        assertFalse(new RawClient(server, "").hears().contains("maxPayload"));
    }

    @Test
    void a_client_that_answers_pings_stays_and_one_that_does_not_is_closed() {
        Configuration config = ListeningServer.loopback();
        config.setPingInterval(150);
        config.setPingTimeout(1_500);
        ListeningServer server = running(new RepairedServer(config));
        RawClient ada = RawClient.joined(server);
        RawClient grace = RawClient.joined(server);
        for (int ping = 0; ping < 8; ping++) {
            assertEquals("2", ada.hears());
            ada.sends("3");
        }
        assertTrue(grace.hearsToTheEnd().endsWith(RawClient.CLOSED));
    }

    @Test
    void a_close_packet_closes() {
        ListeningServer server = repaired();
        assertEquals(RawClient.CLOSED, RawClient.joined(server).sends("1").hears());
    }

    @Test
    void a_noop_and_an_upgrade_are_nothing() {
        ListeningServer server = repaired();
        String answer =
                RawClient.joined(server).sends("6", "5", "420[\"ask\",1]").hears();
        assertEquals("430[1]", answer);
    }

    @Test
    void a_connection_without_a_connect_is_closed_in_time() {
        ListeningServer server = running(new RepairedServer(ListeningServer.loopback(), Duration.ofMillis(200)));
        RawClient ada = RawClient.joined(server);
        RawClient alan = RawClient.shaken(server);
        assertEquals(RawClient.CLOSED, alan.hears());
        assertEquals("430[1]", ada.sends("420[\"ask\",1]").hears());
    }

    @Test
    void a_refused_connect_is_none() {
        ListeningServer server = running(new RepairedServer(ListeningServer.loopback(), Duration.ofMillis(200)));
        RawClient alan = RawClient.shaken(server).sends("40/guarded,").skips();
        assertEquals(RawClient.CLOSED, alan.hears());
    }

    @Test
    void the_library_as_it_comes_keeps_a_connection_without_a_connect() {
        ListeningServer server = plain();
        assertNull(RawClient.shaken(server).hearsWithin(400));
    }

    @Test
    void a_message_in_fragments_is_one_message() {
        ListeningServer server = repaired();
        RawClient ada = RawClient.shaken(server).sendsInPieces("4", "0").skips();
        assertEquals(
                "42[\"said\",\"hi\"]",
                ada.sendsInPieces("42[\"s", "ay\",\"h", "i\"]").hears());
        assertEquals(RawClient.CLOSED, ada.sendsInPieces("42", "[").hears());
    }

    @Test
    void a_message_that_is_too_long_closes_the_connection() {
        ListeningServer server = repaired();
        String half = "x".repeat(40_000);
        assertEquals(
                RawClient.CLOSED,
                RawClient.joined(server)
                        .sendsInPieces("42[\"say\",\"" + half, half + "\"]")
                        .hears());
    }

    @Test
    void a_long_message_to_the_client_arrives_whole() {
        Configuration config = ListeningServer.loopback();
        RepairedServer server = new RepairedServer(config);
        String large = "é".repeat(100_000);
        server.addNamespace("/").addEventListener("get", Object.class, (client, what, ack) -> {
            client.sendEvent("got", large);
            client.sendEvent("got", large, new byte[] {1});
        });
        running(server);
        RawClient ada = RawClient.joined(server).sends("42[\"get\"]");
        assertEquals("42[\"got\",\"" + large + "\"]", ada.hears());
        assertEquals("451-[\"got\",\"" + large + "\",{\"_placeholder\":true,\"num\":0}]", ada.hears());
        assertEquals("bytes 01", ada.hears());
    }
}
