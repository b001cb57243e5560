package workbook.check.explain;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static workbook.check.explain.RelayFixture.BROADCAST;
import static workbook.check.explain.RelayFixture.TO_ALL;
import static workbook.check.explain.RelayFixture.cause;
import static workbook.check.explain.RelayFixture.in;
import static workbook.check.explain.RelayFixture.listening;
import static workbook.check.explain.RelayFixture.means;
import static workbook.check.explain.RelayFixture.run;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A message of another name, or with another value. */
class OtherMessageTest {

    private static final String KEY = "5f0c9d2e-6a1b-4c3d-8e4f-0123456789ab";
    private static final String OTHER_KEY = "90b1c2d3-e4f5-4a6b-9c7d-ba9876543210";

    private static Recording tries(String first, String second) {
        return Recording.of("you> connect", "you> order \"" + first + "\"", "you> order \"" + second + "\"");
    }

    @Test
    void a_random_key_differs_from_run_to_run() {
        String means = cause(tries(KEY, KEY)
                        .missed("log", "tea: stored")
                        .beside(tries(OTHER_KEY, OTHER_KEY), "class A {}", "class A {}"))
                .map(Cause::means)
                .orElse("");
        assertFalse(means.contains("UUID"), means);
    }

    @Test
    void the_order_of_an_objects_fields_is_no_difference() {
        Recording one = Recording.of("you> connect", "you> order {\"key\":1,\"item\":\"tea\"}");
        Recording other = Recording.of("you> connect", "you> order {\"item\":\"tea\",\"key\":1}");

        String means = cause(one.missed("log", "tea: stored").beside(other, "class A {}", "class A {}"))
                .map(Cause::means)
                .orElse("");
        assertFalse(means.contains("instead of"), means);
    }

    @Test
    void a_second_random_key_is_another_value() {
        means(
                "UUID 2",
                tries(KEY, OTHER_KEY)
                        .missed("server", "order \"UUID 1\"")
                        .beside(tries(OTHER_KEY, OTHER_KEY), "class A {}", "class A {}"));
    }

    @Test
    void another_name_and_a_name_that_is_nearly_right() {
        Recording renamed = run("ada> say \"hi\"", "ada< Said \"hi\"", "grace< Said \"hi\"", "alan< Said \"hi\"")
                .missed("ada", "said \"hi\"");
        means(
                "The event is sent as `Said`, but `said` is expected: names are compared",
                renamed.beside(TO_ALL, BROADCAST, BROADCAST));
    }

    @Test
    void the_text_became_the_name() {
        means(
                "The text became the event's name",
                run("ada> say \"hi\"", "ada< hi", "grace< hi", "alan< hi")
                        .missed("ada", "said \"hi\"")
                        .beside(TO_ALL, listening("chat.getBroadcastOperations().sendEvent(text);"), BROADCAST));
        String late = "client.sendEvent(%s);\nchat.getBroadcastOperations().sendEvent(\"said\", text);";
        String[] live = {"ada> connect", "grace> connect", "ada> say \"hi\"", "ada< said \"hi\"", "grace> join"};
        means(
                "The text became the event's name: an event `hi` was sent",
                run(Stream.concat(Stream.of(live), Stream.of("grace< hi \"said\""))
                                .toArray(String[]::new))
                        .missed("grace", "said \"hi\"")
                        .beside(
                                run(Stream.concat(Stream.of(live), Stream.of("grace< said \"hi\""))
                                        .toArray(String[]::new)),
                                listening(late.formatted("text, \"said\"")),
                                listening(late.formatted("\"said\", text"))));
    }

    @Test
    void another_value() {
        means(
                "arrives with \"HI\" instead of \"hi\": it differs only in capital letters",
                run("ada> say \"hi\"", "ada< said \"HI\"", "grace< said \"HI\"", "alan< said \"HI\"")
                        .missed("ada", "said \"hi\"")
                        .beside(TO_ALL, BROADCAST, BROADCAST));
    }

    @Test
    void a_sentence_holds_the_beginning_of_a_long_value() {
        String much = "\"" + "x".repeat(400_000) + "\"";
        Situation situation = run("ada> say \"hi\"", "ada< said " + much, "grace< said " + much, "alan< said " + much)
                .missed("ada", "said \"hi\"")
                .beside(TO_ALL, BROADCAST, BROADCAST);
        means("arrives with \"xxx", situation);
        assertTrue(Detector.first(situation).orElseThrow().means().length() < 400);
    }

    @Test
    void a_text_that_is_always_the_same() {
        means(
                "arrives with \"here\" instead of \"hi\": line 3 sends this text whatever comes in.",
                run("ada> say \"hi\"", "ada< said \"here\"")
                        .missed("ada", "said \"hi\"")
                        .beside(
                                run("ada> say \"hi\"", "ada< said \"hi\""),
                                listening("client.sendEvent(\"said\", \"here\");"),
                                listening("client.sendEvent(\"said\", text);")));
    }

    @Test
    void a_name_and_a_value_in_one_text_and_an_id_in_place_of_the_client() {
        Recording right = Recording.of("ada> connect", "ada> say \"a\"", "ada< said \"a\"");
        means(
                "The event's name and its value were joined into one text: an event `saida`",
                Recording.of("ada> connect", "ada> say \"a\"", "ada< saida")
                        .missed("ada", "said \"a\"")
                        .beside(right, listening("client.sendEvent(\"said\" + text);"), BROADCAST));
        String byId = listening("chat.getBroadcastOperations().sendEvent(\"said\", client.getSessionId(), text);");
        means(
                "`client.getSessionId()` is sent as a value",
                Recording.of("ada> connect", "grace> connect", "ada> say \"a\"", "grace< said \"7f\" \"a\"")
                        .missed("grace", "said \"a\"")
                        .beside(
                                Recording.of("ada> connect", "grace> connect", "ada> say \"a\"", "grace< said \"a\""),
                                byId,
                                BROADCAST));
    }

    @Test
    void the_call_that_a_text_as_event_names_is_the_one_that_is_there() {
        means(
                "The first argument of `emit` is the event's name.",
                Recording.of("server> connect", "server< tea")
                        .missed("server", "price \"tea\"")
                        .beside(
                                Recording.of("server> connect", "server< price \"tea\""),
                                "class A { void a(Socket socket, String item) { socket.emit(item); } }",
                                "class A { void a(Socket socket, String item) { socket.emit(\"price\", item); } }"));
    }

    @Test
    void a_number_that_was_counted_once() {
        Recording right = Recording.of(
                "ada> connect", "ada> say \"a\"", "ada< said \"1. a\"", "ada> say \"b\"", "ada< said \"2. b\"");
        Recording same = Recording.of(
                        "ada> connect", "ada> say \"a\"", "ada< said \"1. a\"", "ada> say \"b\"", "ada< said \"1. b\"")
                .missed("ada", "said \"2. b\"");
        String send = "client.sendEvent(\"said\", number + \". \" + text);";
        means(
                "`number` was counted once, outside the listener",
                same.beside(
                        right,
                        in(
                                "int number = count.incrementAndGet();\nchat.addEventListener(\"say\", String.class, (client,"
                                        + " text, ack) -> " + send.replace(";", "") + ");"),
                        BROADCAST));
        String inside =
                means(same.beside(right, listening("int number = count.incrementAndGet() - 1;\n" + send), BROADCAST));
        assertFalse(inside.contains("counted once"), inside);
    }

    @Test
    void the_same_values_in_another_order_and_several_of_them() {
        String right = listening("lines.forEach(line -> client.sendEvent(\"said\", line));");
        Recording expected = Recording.of("ada> say \"x\"", "ada< said \"a\"", "ada< said \"b\"", "ada< said \"a\"");
        means(
                "`said` arrives in another order: \"b\", \"a\", \"a\" instead of \"a\", \"b\", \"a\".",
                Recording.of("ada> say \"x\"", "ada< said \"b\"", "ada< said \"a\"", "ada< said \"a\"")
                        .missed("ada", "said \"a\"")
                        .beside(expected, right, right));
        means(
                "`said` arrives with \"z\", \"a\" instead of \"a\", \"b\", \"a\".",
                Recording.of("ada> say \"x\"", "ada< said \"z\"", "ada< said \"a\"")
                        .missed("ada", "said \"b\"")
                        .beside(expected, right, right));
    }
}
