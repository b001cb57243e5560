package workbook.check.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static workbook.check.explain.RelayFixture.BROADCAST;
import static workbook.check.explain.RelayFixture.TO_ALL;
import static workbook.check.explain.RelayFixture.cause;
import static workbook.check.explain.RelayFixture.listening;
import static workbook.check.explain.RelayFixture.means;
import static workbook.check.explain.RelayFixture.run;
import static workbook.check.explain.RelayFixture.silent;

import org.junit.jupiter.api.Test;

/** A message that comes at another moment, not each time, or too often. */
class MomentTest {

    @Test
    void what_is_missing_is_missing_at_the_moment_that_has_too_few() {
        String right = listening("client.sendEvent(\"said\", text);");
        Situation late = run(
                        "ada> say \"hi\"", "ada> say \"hi\"", "ada< said \"hi\"", "ada> say \"hi\"", "ada< said \"hi\"")
                .missed("ada", "said \"hi\", said \"hi\", said \"hi\", in this order")
                .beside(
                        run(
                                "ada> say \"hi\"",
                                "ada< said \"hi\"",
                                "ada> say \"hi\"",
                                "ada< said \"hi\"",
                                "ada> say \"hi\"",
                                "ada< said \"hi\""),
                        right.replace("client.send", "if (seen.remove(text)) client.send"),
                        right);
        means("No `said` was sent after ada emits say \"hi\". A later one arrived.", late);
    }

    @Test
    void how_many_came_before_the_one_that_is_missing() {
        String right = listening("chat.getBroadcastOperations().sendEvent(\"said\", text);");
        String seldom = right.replace("chat.get", "if (free) chat.get");
        Recording all = run("ada> say 1", "ada< said 1", "ada> say 2", "ada< said 2", "ada> say 3", "ada< said 3");
        means(
                "Ada heard one before that.",
                run("ada> say 1", "ada< said 1", "ada> say 2")
                        .missed("ada", "said 2")
                        .beside(all, seldom, right));
        means(
                "Ada heard 2 before that.",
                run("ada> say 1", "ada< said 1", "ada> say 2", "ada< said 2", "ada> say 3")
                        .missed("ada", "said 3")
                        .beside(all, seldom, right));
    }

    @Test
    void a_line_that_was_not_reached_and_nothing_where_it_may_have_been() {
        String broadcast = "chat.getBroadcastOperations().sendEvent(\"said\", text);";
        Recording unsent = run("ada> say \"hi\"").missed("grace", "said \"hi\"");
        means(
                "No `said` was sent after ada emits say \"hi\": line 3, which sends it, was not reached.",
                unsent.beside(TO_ALL, listening("if (text.length() > 5) " + broadcast), BROADCAST));
        for (String other : new String[] {
            "client.disconnect(); " + broadcast,
            "new Thread(() -> " + broadcast.replace(";", "") + ").start();",
            "chat.getRoomOperations(room).sendEvent(\"said\", text); chat.joinRoom(room);",
            "other.getBroadcastOperations().sendEvent(\"said\", text);",
            "chat.getBroadcastOperations().sendEvent(\"said\", one -> true, text);",
        }) {
            silent(unsent.beside(TO_ALL, listening(other), BROADCAST));
        }
        silent(unsent.beside(
                TO_ALL, BROADCAST.replace("addEventListener(\"say\"", "addEventListener(named()"), BROADCAST));
    }

    @Test
    void the_same_events_in_another_order() {
        String right = listening("client.sendEvent(\"stopped\"); client.sendEvent(\"said\", text);");
        String wrong = listening("client.sendEvent(\"said\", text); client.sendEvent(\"stopped\");");
        means(
                "Ada hears `said \"hi\"`, then `stopped`. Expected: first `stopped`, then `said \"hi\"`.",
                run("ada> say \"hi\"", "ada< said \"hi\"", "ada< stopped")
                        .missed("ada", "stopped")
                        .beside(run("ada> say \"hi\"", "ada< stopped", "ada< said \"hi\""), wrong, right));
    }

    @Test
    void what_should_come_later_is_not_said_to_follow_the_last_event() {
        String broadcast = "chat.getBroadcastOperations().sendEvent(\"said\", text);";
        Recording late = run("ada> say \"hi\"", "- 10 s pass", "grace< said \"hi\"");
        Recording unsent = run("ada> say \"hi\"", "- 10 s pass").missed("grace", "said \"hi\"");
        silent(unsent.beside(late, listening("if (text.length() > 5) " + broadcast), BROADCAST));
    }

    @Test
    void one_who_loses_the_connection_is_gone_until_the_next_connect() {
        String left = "class A { void a(SocketIONamespace chat) { chat.addDisconnectListener(one ->\n"
                + "{ if (one == null) { chat.getBroadcastOperations().sendEvent(\"left\"); } }); } }";
        means(
                "No `left` was sent after ada loses the connection: line 2",
                run("ada- loses the connection")
                        .missed("grace", "left")
                        .beside(
                                run("ada- loses the connection", "grace< left", "alan< left"),
                                left,
                                left.replace("if (one == null) ", "")));
    }

    @Test
    void what_came_at_that_moment_is_told_though_it_is_expected_later() {
        String code = listening("client.sendEvent(\"message\", ready.peek());");
        String[] queue = {"ada> connect", "ada> failed 1", "ada< message 2", "ada> received 2", "ada< message 1"};
        Recording front = Recording.of("ada> connect", "ada> failed 1", "ada< message 1", "ada> received 2");
        means(
                "Ada hears `message` with 1 after ada emits failed 1. Expected: 2.",
                front.missed("ada", "message 2").beside(Recording.of(queue), code, code));

        String[] both = {"ada> connect", "ada> say", "ada< message 0", "ada> take", "ada< message 1", "ada< message 2"};
        Recording one = Recording.of("ada> connect", "ada> say", "ada< message 0", "ada> take", "ada< message 1");
        means(
                "Ada hears `message` with 1 after ada emits take. Expected: 1, 2.",
                one.missed("ada", "message 2").beside(Recording.of(both), code, code));
    }

    @Test
    void what_went_to_somebody_else_at_that_moment_was_sent() {
        String code = listening("client.sendEvent(\"message\", ready.peek());");
        Recording expected = run("ada> go", "ada< message 1", "- 20 s pass", "ada< message 2", "grace< message 3");
        Recording other = run("ada> go", "ada< message 1", "- 20 s pass", "grace< message 3");
        means(
                "No `message` reached ada after 20 s had passed. Ada heard one before that.",
                other.missed("ada", "message 2").beside(expected, code, code));
    }

    @Test
    void the_same_message_too_late_is_no_other_value() {
        String code = listening("client.sendEvent(\"stopped\");");
        Recording expected = run("ada> say \"hi\"", "ada< stopped", "ada< said", "- 2 s pass");
        Recording late = run("ada> say \"hi\"", "ada< said", "- 2 s pass", "ada< stopped");

        means(
                "`stopped` arrives after 2 s had passed, and not yet after ada emits say \"hi\".",
                late.missed("ada", "stopped").beside(expected, code, code));
    }

    @Test
    void what_came_for_a_later_event_does_not_stand_for_an_earlier_one() {
        means(
                "No `said` was sent after ada emits say \"\", a text without letters. Ada heard one before that.",
                Recording.of(
                                "ada> connect",
                                "ada> say \"a\"",
                                "ada< said \"a\"",
                                "ada> say \"\"",
                                "ada> say \" b \"",
                                "ada< said \"b\"")
                        .missed("ada", "said \"\"")
                        .beside(
                                Recording.of(
                                        "ada> connect",
                                        "ada> say \"a\"",
                                        "ada< said \"a\"",
                                        "ada> say \"\"",
                                        "ada< said \"\"",
                                        "ada> say \" b \"",
                                        "ada< said \" b \""),
                                listening("if (!text.isBlank()) client.sendEvent(\"said\", text.strip());"),
                                listening("client.sendEvent(\"said\", text);")));
    }

    @Test
    void two_sends_in_two_listeners_and_which_of_them_ran_is_not_known() {
        String two = """
                class A { static void configure(SocketIONamespace chat) {
                chat.addEventListener("say", String.class, (client, text, ack) -> {
                chat.getBroadcastOperations().sendEvent("said", text); });
                chat.addEventListener("cry", String.class, (client, text, ack) -> {
                chat.getBroadcastOperations().sendEvent("said", text); }); } }""";
        Recording twice = run(
                "ada> say \"hi\"", "ada< said \"hi\"", "ada< said \"hi\"", "grace< said \"hi\"", "alan< said \"hi\"");
        means(
                "Your code sends it in the lines 3 and 5.",
                twice.missed("ada", "only said").beside(TO_ALL, two, BROADCAST));
        String asMany = means(twice.beside(TO_ALL, two, two));
        assertFalse(asMany.contains("in the lines"), asMany);
    }

    /** Of several calls that send it, only one is in a listener that runs then. */
    @Test
    void the_line_of_what_is_sent_once_too_often_is_in_the_listener_that_ran() {
        String twoSends = """
                class A {
                    static void configure(SocketIONamespace chat) {
                        chat.addConnectListener(client -> client.sendEvent("online", 1));
                        chat.addDisconnectListener(client -> {
                            name(client).ifPresent(name -> chat.getBroadcastOperations().sendEvent("online", 1));
                        });
                    }
                }
                """;
        Recording expected = Recording.of(
                "grace> connect", "grace< online 1", "alan> connect", "alan< online 1", "alan> disconnect");
        Recording twice = Recording.of(
                        "grace> connect",
                        "grace< online 1",
                        "alan> connect",
                        "alan< online 1",
                        "alan> disconnect",
                        "grace< online 1")
                .missed("grace", "only online 1", "online 1", "online 1");
        Cause cause = cause(twice.beside(expected, twoSends, twoSends.replace("name(client)", "gone(client)")))
                .orElseThrow();
        assertTrue(cause.means().contains("The one after alan"), cause.means());
        assertEquals(5, cause.line());
    }
}
