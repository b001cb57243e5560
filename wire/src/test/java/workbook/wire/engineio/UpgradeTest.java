package workbook.wire.engineio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.wire.RawClient;

/** WebSocket from the start, and the change from polling to it. */
class UpgradeTest extends EchoTest {
    private RawClient upgraded(String id) {
        RawClient socket = ada.webSocket("&sid=" + id).sends("2probe");
        assertEquals("3probe", socket.hears());
        return socket.sends("5");
    }

    @Test
    void a_websocket_has_one_packet_a_frame() {
        RawClient socket = ada.webSocket("&hello=1");
        assertTrue(socket.hears().matches("0\\{\"sid\":\"[^\"]*\",\"upgrades\":\\[],.*}"));
        assertEquals("4hello", socket.hears());
        assertEquals("4one", socket.sends("4one").hears());
        assertEquals("bytes 0102", socket.sendsBytes((byte) 1, (byte) 2).hears());
    }

    @Test
    void its_own_pings_are_answered() {
        RawClient socket = ada.webSocket("");
        socket.hears();
        assertEquals("pong are you there", socket.pings("are you there").hears());
        assertEquals("4one", socket.sends("4one").hears());
    }

    @Test
    void what_was_sent_before_the_server_closed_arrives() throws IOException {
        try (RawHttp socket = new RawHttp(server.port())) {
            socket.opensWebSocket("");
            socket.sendsFrame("4close");
            String heard = socket.rest();
            assertTrue(heard.endsWith("\u0081\u00044bye"), heard);
        }
    }

    /** A WebSocket for a session that takes none is opened, and ended without a frame. */
    private void isTurnedAway(String id) throws IOException {
        try (RawHttp socket = new RawHttp(server.port())) {
            socket.opensWebSocket("&sid=" + id);
            assertEquals("", socket.rest());
        }
    }

    @RepeatedTest(20)
    void a_polling_client_changes_over_and_loses_nothing() throws IOException {
        String id = ada.opens();
        ada.posts(id, "4waiting");
        RawClient socket = ada.webSocket("&sid=" + id).sends("2probe");
        assertEquals("3probe", socket.hears());
        assertEquals("4waiting", ada.polls(id).body());
        assertEquals("6", ada.polls(id).body()); // so that the client can stop polling
        ada.posts(id, "4many");
        socket.sends("5");
        for (int i = 0; i < 10_000; i++) {
            assertEquals("4" + i, socket.hears());
        }
        assertEquals("4over", socket.sends("4over").hears());
        assertEquals(1, server.sessions());
    }

    @Test
    void a_poll_that_waits_is_released_by_the_probe() throws IOException {
        String id = ada.opens();
        CompletableFuture<HttpResponse<String>> poll = ada.beginsToPoll(id);
        RawClient socket = ada.webSocket("&sid=" + id).sends("2probe");
        assertEquals("3probe", socket.hears());
        assertEquals("6", Browser.answer(poll).body()); // a client goes on only when its poll has ended
        assertEquals("4over", socket.sends("5").sends("4over").hears());
    }

    @Test
    void after_the_change_polling_is_refused_and_the_session_lives() throws IOException {
        String id = ada.opens();
        RawClient socket = upgraded(id);
        assertEquals("4here", socket.sends("4here").hears());
        assertEquals(400, ada.polls(id).statusCode());
        assertEquals(400, ada.posts(id, "4no").statusCode());
        isTurnedAway(id);
        assertEquals("4still here", socket.sends("4still here").hears());
    }

    @Test
    void a_second_websocket_does_not_disturb_the_first() throws IOException {
        String id = ada.opens();
        RawClient socket = ada.webSocket("&sid=" + id).sends("2probe");
        assertEquals("3probe", socket.hears());
        isTurnedAway(id);
        assertEquals("4over", socket.sends("5").sends("4over").hears());
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "4hi", "2", "2prob", "", "abc"})
    void a_websocket_that_begins_otherwise_is_closed_and_polling_goes_on(String first) throws IOException {
        String id = ada.opens();
        assertEquals(RawClient.CLOSED, ada.webSocket("&sid=" + id).sends(first).hears());
        ada.posts(id, "4still here");
        assertEquals("4still here", ada.polls(id).body());
        assertEquals("4over", upgraded(id).sends("4over").hears());
    }

    @Test
    void a_websocket_that_is_lost_half_way_leaves_the_session_to_polling() throws IOException {
        String id = ada.opens();
        RawClient socket = ada.webSocket("&sid=" + id).sends("2probe");
        assertEquals("3probe", socket.hears());
        socket.cuts();
        ada.posts(id, "4still here");
        String heard = ada.polls(id).body();
        assertEquals("4still here", heard.equals("6") ? ada.polls(id).body() : heard);
    }

    @Test
    void a_websocket_that_does_not_go_on_is_closed() throws IOException {
        restart(new EchoServer(25_000, 20_000, 300, 5_000));
        String id = ada.opens();
        RawClient socket = ada.webSocket("&sid=" + id).sends("2probe");
        assertEquals("3probe", socket.hears());
        assertEquals(RawClient.CLOSED, socket.hears());
        ada.posts(id, "4still here");
        String heard = ada.polls(id).body();
        assertEquals("4still here", heard.equals("6") ? ada.polls(id).body() : heard);
    }

    @Test
    void a_client_that_closes_half_way_is_gone() throws IOException {
        String id = ada.opens();
        try (RawHttp socket = new RawHttp(server.port())) {
            socket.opensWebSocket("&sid=" + id);
            socket.sendsFrame("2probe");
            assertEquals("3probe", socket.frame());
            ada.posts(id, "1");
            assertEquals("", socket.rest());
        }
        assertEquals(List.of("closed"), List.copyOf(server.told));
    }

    @Test
    void many_clients_change_over_at_once() throws IOException {
        List<String> ids = Stream.generate(() -> {
                    try {
                        return ada.opens();
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .limit(100)
                .toList();
        List<RawClient> sockets = ids.parallelStream().map(this::upgraded).toList();
        IntStream.range(0, 100).forEach(i -> sockets.get(i).sends("4" + i));
        IntStream.range(0, 100)
                .forEach(i -> assertEquals("4" + i, sockets.get(i).hears()));
        assertEquals(100, server.sessions());
    }

    @Test
    void a_websocket_without_an_answer_to_the_ping_is_closed() {
        restart(EchoServer.impatient());
        RawClient socket = ada.webSocket("");
        socket.hears();
        assertEquals("2", socket.hears());
        assertEquals(RawClient.CLOSED, socket.hears());
    }

    @Test
    void one_that_answers_stays() {
        restart(EchoServer.beating());
        RawClient socket = ada.webSocket("");
        socket.hears();
        for (int i = 0; i < 4; i++) {
            assertEquals("2", socket.hears());
            socket.sends("3");
        }
        assertEquals("4still here", socket.sends("4still here").hears());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "abc", "", "7", "0{}"})
    void a_close_packet_and_anything_malformed_close_the_connection(String packet) {
        RawClient socket = ada.webSocket("");
        socket.hears();
        assertEquals(RawClient.CLOSED, socket.sends(packet).hears());
    }

    @Test
    void a_message_that_is_too_long_cuts_the_connection() {
        RawClient socket = ada.webSocket("");
        socket.hears();
        assertEquals(
                RawClient.CLOSED,
                socket.sends("4" + "x".repeat(EchoServer.LONGEST)).hears());
    }
}
