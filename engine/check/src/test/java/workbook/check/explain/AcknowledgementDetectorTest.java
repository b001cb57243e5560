package workbook.check.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static workbook.check.explain.RelayFixture.BROADCAST;
import static workbook.check.explain.RelayFixture.TO_ALL;
import static workbook.check.explain.RelayFixture.cause;
import static workbook.check.explain.RelayFixture.in;
import static workbook.check.explain.RelayFixture.listening;
import static workbook.check.explain.RelayFixture.means;
import static workbook.check.explain.RelayFixture.run;

import java.util.List;
import org.junit.jupiter.api.Test;

/** An acknowledgement that is none, or another one, and the condition on which it is given. */
class AcknowledgementDetectorTest {

    @Test
    void an_acknowledgement_instead_of_an_event_and_the_other_way_round() {
        means(
                "Your code acknowledges (`ack.sendAckData`) but sends no event `said`.",
                run("ada> say \"hi\"")
                        .missed("ada", "said \"hi\"")
                        .beside(TO_ALL, listening("ack.sendAckData(text);"), BROADCAST));
        Recording answered = run("ada? say \"tea\"", "ada! 3");
        means(
                "Your code answers with the event `price`, but an acknowledgement is expected.",
                run("ada? say \"tea\"", "ada< price 3", "ada! ")
                        .beside(
                                answered,
                                listening("client.sendEvent(\"price\", 3);"),
                                listening("ack.sendAckData(3);")));
        means(
                "`sendAckData` runs on another thread",
                run("ada? say \"tea\"", "ada! ")
                        .beside(
                                answered,
                                listening("new Thread(() -> ack.sendAckData(3)).start();"),
                                listening("ack.sendAckData(3);")));
        means(
                "it is text, in quotes, not a number",
                run("ada? say \"tea\"", "ada! \"3\"")
                        .beside(answered, listening("ack.sendAckData(\"3\");"), listening("ack.sendAckData(3);")));
    }

    @Test
    void an_answer_that_no_listener_inside_the_connect_listener_gives() {
        String priced = """
                class A { static void configure(SocketIONamespace chat) { chat.addConnectListener(one -> {
                chat.addEventListener("seen", String.class, (client, text, ack) -> { ack.sendAckData("ok"); }); });
                chat.addEventListener("price", String.class, (client, item, ack) -> { ack.sendAckData(PRICE); }); } }
                """;
        Situation wrong = run("ada? price \"tea\"", "ada! 4")
                .beside(
                        run("ada? price \"tea\"", "ada! 3"),
                        priced.replace("PRICE", "4"),
                        priced.replace("PRICE", "3"));
        String means = cause(wrong).map(Cause::means).orElse("");
        assertTrue(!means.contains("connect listener"), means);
    }

    @Test
    void the_line_that_gave_another_answer() {
        String both = "if (text.isEmpty()) { ack.sendAckData(3); } else {\nack.sendAckData(\"unknown\"); }";
        Situation other = run("ada? say \"tea\"", "ada! \"unknown\"")
                .beside(run("ada? say \"tea\"", "ada! 3"), listening(both), listening("ack.sendAckData(3);"));
        means("is \"unknown\" (line 4) instead of 3", other);
        assertEquals(4, cause(other).orElseThrow().line());
        assertEquals(
                "Check why line 4 runs in that case.",
                cause(other).orElseThrow().fix());
    }

    @Test
    void another_deadline() {
        String asks =
                "class A { void a() { socket.emit(\"price\", new AckWithTimeout(%s) { public void onTimeout() {} }); } }";
        Recording slow = run().missed("log", "tea: no answer");
        means(
                "Your code waits 3000 milliseconds for an answer (line 1). The task says 300.",
                slow.beside(run(), String.format(asks, "3000"), String.format(asks, "300")));
        means(
                "The line \"tea: no answer\" is not written",
                slow.beside(run(), String.format(asks, "300"), String.format(asks, "300")));
        means(
                "The line \"tea: no answer\" is not written",
                slow.beside(run(), String.format(asks, "LIMIT"), String.format(asks, "300")));
    }

    @Test
    void an_acknowledgement_without_a_value() {
        means(
                "`ack.sendAckData()` (line 3) acknowledges with no value.",
                run("ada? say \"tea\"", "ada! ")
                        .beside(
                                run("ada? say \"tea\"", "ada! 3"),
                                listening("ack.sendAckData();"),
                                listening("ack.sendAckData(3);")));
    }

    @Test
    void the_answer_of_the_wrong_branch_and_of_the_right_one_with_another_value() {
        String right = listening("ack.sendAckData(SOLD.contains(text) ? 3 : 4);\nack.sendAckData(\"none\");");
        Recording sold = Recording.of("ada> connect", "ada? say \"tea\"", "ada! 3");
        String swapped = listening(
                "if (!SOLD.contains(text)) {\nack.sendAckData(3);\n} else {\n" + "ack.sendAckData(\"none\");\n}");
        means(
                "Line 6 runs only if `SOLD.contains(text)` (line 3) holds.",
                Recording.of("ada> connect", "ada? say \"tea\"", "ada! \"none\"")
                        .missed("ada", "3")
                        .beside(sold, swapped, right));
        String other = listening(
                "if (SOLD.contains(text)) {\nack.sendAckData(3);\n} else {\nack.sendAckData(\"nothing\");\n}");
        String means = means(Recording.of("ada> connect", "ada? say \"ink\"", "ada! \"nothing\"")
                .missed("ada", "\"none\"")
                .beside(Recording.of("ada> connect", "ada? say \"ink\"", "ada! \"none\""), other, right));
        assertFalse(means.contains("runs only if"), means);
    }

    private static String cafe(String sit, String say) {
        return in("""
                cafe.addEventListener("sit", String.class, (client, table, ack) -> {
                if (table == null) { ack.sendAckData("no"); return; }
                %s
                ack.sendAckData("ok");
                });
                cafe.addEventListener("say", Line.class, (client, line, ack) -> {
                if (line == null) { ack.sendAckData("no"); return; }
                %s
                ack.sendAckData("ok");
                });""".formatted(sit, say));
    }

    /** Several listeners can give the same answer. */
    @Test
    void an_answer_is_that_of_the_listener_that_was_asked_and_of_the_condition_that_is_not_given() {
        String check = "if (!client.getAllRooms().contains(line.table)) { ack.sendAckData(\"not here\"); return; }";
        String right = cafe("client.joinRoom(table);", check);
        Recording refused = Recording.of("ada> connect", "ada? say \"tea\"", "ada! \"not here\"");
        Recording answered = Recording.of("ada> connect", "ada? say \"tea\"", "ada! \"ok\"");

        Situation other = answered.missed("ada", "\"not here\"")
                .beside(refused, cafe("client.joinRoom(table);", check.replace("!client", "client")), right);
        means("(line 9) does not hold.", other);
        assertFalse(means(other).contains("line == null"), "that is given: " + means(other));
        assertEquals(9, Detector.first(other).orElseThrow().line());

        means(
                "The answer to say \"tea\" is \"ok\" (line 10) instead of \"not here\". Your code has no answer"
                        + " \"not here\".",
                answered.missed("ada", "\"not here\"").beside(refused, cafe("client.joinRoom(table);", ""), right));
    }

    @Test
    void a_handler_that_checks_nothing_is_told_so_where_another_one_does() {
        String check = "if (!in.contains(client)) { ack.sendAckData(\"no\"); return; } ack.sendAckData(\"ok\");";
        String right = two(check, check);
        Recording refused = Recording.of("ada> connect", "ada? say \"tea\"", "ada! \"no\"");
        Recording answered =
                Recording.of("ada> connect", "ada? say \"tea\"", "ada! \"ok\"").missed("ada", "\"no\"");
        String told = "The handler checks nothing before that answer.";

        means(told, answered.beside(refused, two(check, "ack.sendAckData(\"ok\");"), right));
        for (String checks : List.of(
                check.replace("!in", "in"),
                "if (in.isEmpty()) { return; } ack.sendAckData(\"ok\");",
                "ack.sendAckData(in.contains(client) ? \"ok\" : \"ok\");",
                "checked(client, () -> ack.sendAckData(\"ok\"));")) {
            String means = means(answered.beside(refused, two(check, checks), right));
            assertFalse(means.contains(told), means);
        }
    }

    private static String two(String sit, String say) {
        return "class A {\nstatic void checked(Object client, Runnable then) { then.run(); }\n"
                + "static void configure(SocketIONamespace cafe, Set<Object> in) {\n"
                + "cafe.addEventListener(\"sit\", String.class, (client, table, ack) -> {\n" + sit + "\n});\n"
                + "cafe.addEventListener(\"say\", String.class, (client, line, ack) -> {\n" + say + "\n});\n} }";
    }

    @Test
    void an_answer_that_is_chosen_by_a_condition() {
        Recording here = Recording.of("ada> connect", "ada? at \"x\"", "ada! \"here\"");
        String code = "class A { static void configure(SocketIONamespace chat) {\n"
                + "chat.addEventListener(\"at\", String.class, (client, text, ack) -> {\n%s }); } }";
        Situation direct = Recording.of("ada> connect", "ada? at \"x\"", "ada! \"away\"")
                .missed("ada", "\"here\"")
                .beside(
                        here,
                        String.format(code, "ack.sendAckData(text.isEmpty() ? \"here\" : \"away\");"),
                        String.format(code, "ack.sendAckData(text.isEmpty() ? \"away\" : \"here\");"));
        means("Line 3 gives this wrong answer only if `text.isEmpty()` (line 3) does not hold.", direct);
        Situation kept = Recording.of("ada> connect", "ada? at \"x\"", "ada! \"away\"")
                .missed("ada", "\"here\"")
                .beside(
                        here,
                        String.format(
                                code,
                                "boolean here = text.isEmpty();\nString answer = here ? \"here\" : \"away\";\n"
                                        + "ack.sendAckData(answer);"),
                        String.format(code, "ack.sendAckData(text.isEmpty() ? \"away\" : \"here\");"));
        means("Line 5 gives this wrong answer only if `here` (line 4) does not hold.", kept);
    }
}
