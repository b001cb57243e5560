package workbook.wire.engineio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The transport that works everywhere: GET for what the server sends, POST for what the client does. */
class LongPollingTest extends EchoTest {
    private static void hasStatus(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
    }

    @Test
    void the_handshake_offers_the_upgrade_and_says_the_limits() throws IOException {
        HttpResponse<String> answer = ada.asks("GET", "?EIO=4&transport=polling", "");
        assertTrue(
                answer.body()
                        .matches("0\\{\"sid\":\"[^\"]{20}\",\"upgrades\":\\[\"websocket\"],\"pingInterval\":25000,"
                                + "\"pingTimeout\":20000,\"maxPayload\":100000}"),
                answer.body());
        assertEquals(
                "text/plain; charset=UTF-8",
                answer.headers().firstValue("content-type").orElse(""));
        assertEquals("no-store", answer.headers().firstValue("cache-control").orElse(""));
    }

    @Test
    void each_session_has_an_id_of_its_own() throws IOException {
        assertNotEquals(ada.opens(), ada.opens());
        assertEquals(2, server.sessions());
    }

    @Test
    void a_client_that_the_application_refuses_leaves_nothing_behind() throws IOException {
        HttpResponse<String> answer = ada.asks("GET", "?EIO=4&transport=polling&refuse=1", "");
        assertEquals("401 {\"code\":4,\"message\":\"Forbidden\"}", answer.statusCode() + " " + answer.body());
        assertEquals(0, server.sessions());
    }

    @Test
    void what_the_application_says_at_once_comes_with_the_first_poll() throws IOException {
        assertEquals("4hello", ada.polls(ada.opens("&hello=1")).body());
    }

    @Test
    void packets_go_and_come_in_one_body() throws IOException {
        String id = ada.opens();
        HttpResponse<String> posted = ada.posts(id, "4one\u001e4zwei \u00e4\u001ebAQIDBA==\u001e4\uD83D\uDE00");
        assertEquals("200 ok", posted.statusCode() + " " + posted.body());
        assertEquals(
                "4one\u001e4zwei \u00e4\u001ebAQIDBA==\u001e4\uD83D\uDE00",
                ada.polls(id).body());
    }

    @Test
    void base64_may_be_broken_into_lines_and_end_without_padding() throws IOException {
        String id = ada.opens();
        ada.posts(id, "bAQID\nBA==\n\u001ebAQI");
        assertEquals("bAQIDBA==\u001ebAQI=", ada.polls(id).body());
    }

    @Test
    void a_poll_waits_until_there_is_something() throws IOException {
        String id = ada.opens();
        CompletableFuture<HttpResponse<String>> poll = ada.beginsToPoll(id);
        assertFalse(poll.isDone());
        ada.posts(id, "4late");
        assertEquals("4late", Browser.answer(poll).body());
    }

    @Test
    void a_burst_arrives_whole_and_in_order() throws IOException {
        String id = ada.opens();
        ada.posts(id, "4many");
        StringBuilder heard = new StringBuilder();
        while (!heard.toString().endsWith("49999")) {
            heard.append(heard.isEmpty() ? "" : "\u001e").append(ada.polls(id).body());
        }
        assertEquals(
                IntStream.range(0, 10_000).mapToObj(i -> "4" + i).collect(Collectors.joining("\u001e")),
                heard.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "4ok\u001eabc", "4ok\u001e", "b!", "bA", "0{}", "7"})
    void a_malformed_body_ends_the_session(String body) throws IOException {
        String id = ada.opens();
        hasStatus(400, ada.posts(id, body));
        hasStatus(400, ada.polls(id));
        assertEquals(List.of("closed"), List.copyOf(server.told));
        assertEquals(0, server.sessions());
    }

    @Test
    void a_second_poll_ends_the_session() throws IOException {
        String id = ada.opens();
        CompletableFuture<HttpResponse<String>> first = ada.beginsToPoll(id);
        ada.posts(id, "6"); // both are served in the order of their arrival: the poll is here by then
        HttpResponse<String> second = ada.polls(id);
        List<String> answers = List.of(
                Browser.answer(first).statusCode() + " " + Browser.answer(first).body(),
                second.statusCode() + " " + second.body());
        assertTrue(answers.contains("200 1"), answers.toString());
        assertTrue(answers.contains("400 {\"code\":3,\"message\":\"Bad request\"}"), answers.toString());
        hasStatus(400, ada.polls(id));
    }

    @Test
    void a_client_that_closes_gets_its_poll_back() throws IOException {
        String id = ada.opens();
        CompletableFuture<HttpResponse<String>> poll = ada.beginsToPoll(id);
        assertEquals("ok", ada.posts(id, "1").body());
        assertEquals("6", Browser.answer(poll).body());
        hasStatus(400, ada.polls(id));
        assertEquals(List.of("closed"), List.copyOf(server.told));
    }

    @Test
    void a_poll_that_crosses_the_close_gets_an_answer() throws IOException {
        String id = ada.opens();
        ada.posts(id, "1");
        assertEquals("6", ada.polls(id).body());
        hasStatus(400, ada.polls(id));
        assertEquals(0, server.sessions());
    }

    @Test
    void what_was_sent_before_the_server_closed_is_not_lost() throws IOException {
        String id = ada.opens();
        ada.posts(id, "4close");
        assertEquals("4bye\u001e1", ada.polls(id).body());
        hasStatus(400, ada.polls(id));
        assertEquals(0, server.sessions());
    }

    @Test
    void a_cut_poll_ends_the_session() throws IOException, InterruptedException {
        String id = ada.opens();
        try (RawHttp raw = new RawHttp(server.port())) {
            raw.sends("GET /engine.io/?EIO=4&transport=polling&sid=" + id + " HTTP/1.1\r\nHost: x\r\n\r\n");
            ada.posts(id, "6"); // the poll is here by then, or comes to a session that is still open
        }
        assertEquals("closed", server.told.poll(5, TimeUnit.SECONDS));
        assertEquals(0, server.sessions());
        hasStatus(400, ada.polls(id));
    }

    @Test
    void pings_come_and_a_client_that_answers_stays() throws IOException {
        restart(EchoServer.beating());
        String id = ada.opens();
        for (int i = 0; i < 4; i++) {
            assertEquals("2", ada.polls(id).body());
            hasStatus(200, ada.posts(id, "3"));
        }
        assertEquals(List.of("pong", "pong", "pong", "pong"), List.copyOf(server.told));
    }

    @Test
    void a_client_that_does_not_answer_is_dropped() throws IOException {
        restart(EchoServer.impatient());
        String id = ada.opens();
        try (RawHttp raw = new RawHttp(server.port())) {
            raw.sends(get(id) + get(id)); // the second poll is there however late this thread reads the first answer
            assertEquals(List.of("2", "1"), List.of(raw.body(), raw.body()));
        }
        hasStatus(400, ada.polls(id));
    }

    @Test
    void requests_on_one_connection_are_answered_in_order() throws IOException {
        String id = ada.opens();
        try (RawHttp raw = new RawHttp(server.port())) {
            raw.sends(post(id, "4one") + get(id) + post(id, "4two") + get(id));
            assertEquals(List.of("ok", "4one", "ok", "4two"), List.of(raw.body(), raw.body(), raw.body(), raw.body()));
        }
    }

    static String post(String id, String body) {
        return "POST /engine.io/?EIO=4&transport=polling&sid=" + id + " HTTP/1.1\r\nHost: x\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
    }

    static String get(String id) {
        return "GET /engine.io/?EIO=4&transport=polling&sid=" + id + " HTTP/1.1\r\nHost: x\r\n\r\n";
    }

    @Test
    void a_long_answer_is_compressed_for_a_client_that_takes_it() throws IOException {
        String id = ada.opens();
        ada.posts(id, "4" + "x".repeat(5_000));
        try (RawHttp raw = new RawHttp(server.port())) {
            raw.sends(get(id).replace("Host: x", "Host: x\r\nAccept-Encoding: gzip"));
            String head = raw.head();
            assertTrue(head.contains("content-encoding: gzip"), head);
        }
        ada.posts(id, "4" + "x".repeat(5_000));
        assertEquals("4" + "x".repeat(5_000), ada.polls(id).body());
    }

    @Test
    void a_page_of_another_site_can_read_answers_and_refusals() throws IOException {
        for (String query :
                List.of("?EIO=4&transport=polling", "?EIO=3&transport=polling", "?EIO=4&transport=polling&sid=no")) {
            HttpResponse<String> answer = ada.asks("GET", query, "", "Origin", "http://elsewhere.example");
            assertEquals(
                    "http://elsewhere.example",
                    answer.headers().firstValue("access-control-allow-origin").orElse(""));
            assertEquals(
                    "true",
                    answer.headers()
                            .firstValue("access-control-allow-credentials")
                            .orElse(""));
        }
        HttpResponse<String> tooLarge = ada.asks(
                "POST",
                "?EIO=4&transport=polling&sid=no",
                "4".repeat(EchoServer.LONGEST + 1),
                "Origin",
                "http://elsewhere.example");
        hasStatus(413, tooLarge);
        assertEquals(
                "http://elsewhere.example",
                tooLarge.headers().firstValue("access-control-allow-origin").orElse(""));
    }

    @Test
    void a_client_that_is_refused_while_it_sends_can_send_the_rest_and_read_why() throws IOException {
        try (RawHttp raw = new RawHttp(server.port())) {
            raw.sends("POST /engine.io/?EIO=4&transport=polling&sid=no HTTP/1.1\r\nHost: x\r\nContent-Length: "
                    + 3 * EchoServer.LONGEST + "\r\n\r\n");
            String head = raw.head(); // The server has answered, and has sent everything that it will send.
            for (int i = 0; i < 3; i++) {
                raw.sends("4".repeat(EchoServer.LONGEST));
            }
            assertTrue(head.startsWith("http/1.1 413 "), head);
        }
    }

    @Test
    void a_browser_that_asks_first_is_told_what_a_page_may_do() throws IOException {
        HttpResponse<String> answer =
                ada.asks("OPTIONS", "?EIO=4&transport=polling", "", "Origin", "http://elsewhere.example");
        hasStatus(204, answer);
        assertEquals(
                "GET, POST",
                answer.headers().firstValue("access-control-allow-methods").orElse(""));
        assertEquals(
                "x-mine",
                answer.headers().firstValue("access-control-allow-headers").orElse(""));
    }
}
