package workbook.check.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static workbook.check.explain.RelayFixture.BROADCAST;
import static workbook.check.explain.RelayFixture.cause;
import static workbook.check.explain.RelayFixture.in;
import static workbook.check.explain.RelayFixture.listening;
import static workbook.check.explain.RelayFixture.means;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Causes that the file tells: on what condition a line runs, who calls its method, and which line wrote what. */
class WhereItStandsTest {

    private static Situation onlyTheFirst(String source) {
        return Recording.of("ada> connect", "ada> say \"a\"", "ada< said \"a\"", "ada> say \"b\"")
                .missed("ada", "said \"b\"")
                .beside(
                        Recording.of(
                                "ada> connect",
                                "ada> say \"a\"",
                                "ada< said \"a\"",
                                "ada> say \"b\"",
                                "ada< said \"b\""),
                        source,
                        BROADCAST);
    }

    @Test
    void the_condition_that_decides_and_what_outlives_the_listener() {
        String flag = """
                AtomicBoolean done = new AtomicBoolean();
                chat.addEventListener("say", String.class, (client, text, ack) -> {
                if (done.get()) { return; }
                done.set(true);
                client.sendEvent("said", text);
                });""";
        Situation once = onlyTheFirst(in(flag));
        means("Line 6 runs only if `done.get()` (line 4) does not hold.", once);
        means("`done` lives longer than the listener runs", once);
        assertEquals(4, Detector.first(once).orElseThrow().line());

        Situation word = onlyTheFirst(listening("if (text.equals(\"a\")) client.sendEvent(\"said\", text);"));
        means("Line 3 runs only if `text.equals(\"a\")` (line 3) holds.", word);
        assertFalse(means(word).contains("lives longer"), means(word));

        Situation longOne = onlyTheFirst(listening("if (text == null) { return; }\nif (text.equals(\"a\") || "
                + "text.equals(\"b\") || text.equals(\"c\") || text.equals(\"d\")) client.sendEvent(\"said\", text);"));
        means("Line 4 runs only if the condition in line 4 holds and `text == null` (line 3) does not hold.", longOne);

        Situation without = onlyTheFirst(listening("client.sendEvent(\"said\", text);"));
        assertFalse(means(without).contains("runs only if"), means(without));
    }

    @Test
    void what_a_method_in_a_condition_means_is_said_where_the_solution_has_no_such_method() {
        String size = "`getCurrentRoomSize` counts the connections in a room: it doesn't say whose they are.";
        String code = listening("if (client.getCurrentRoomSize(text) > 1) client.sendEvent(\"said\", text);");
        means(size, onlyTheFirst(code));
        Recording one = Recording.of("ada> say \"a\"").missed("ada", "said \"a\"");
        String same = means(one.beside(Recording.of("ada> say \"a\"", "ada< said \"a\""), code, code));
        assertFalse(same.contains("counts the connections"), same);
    }

    @Test
    void what_a_condition_finds_is_decided_where_a_collection_changes() {
        String code = """
                class A { static final Set<String> NAMES = new HashSet<>();
                static void configure(SocketIONamespace chat) {
                chat.addEventListener("say", String.class, (client, text, ack) -> {
                boolean free = NAMES.add(text);
                if (!free) {
                ack.sendAckData("taken");
                return;
                }
                ack.sendAckData("ok");
                });
                chat.addDisconnectListener(client -> CHANGE); } }""";
        String right = code.replace("CHANGE", "NAMES.clear()");
        Recording taken = Recording.of("ada> connect", "ada? say \"tea\"", "ada! \"taken\"");
        Recording ok = Recording.of("ada> connect", "ada? say \"tea\"", "ada! \"ok\"");
        Situation removes =
                taken.missed("ada", "\"ok\"").beside(ok, code.replace("CHANGE", "NAMES.remove(\"\")"), right);
        means("`NAMES` is changed only in lines 4 and 11.", removes);
        Situation keeps = taken.missed("ada", "\"ok\"").beside(ok, code.replace("CHANGE", "{}"), right);
        means(
                "Nothing ever takes anything out of `NAMES`: it's changed only in line 4, in the listener for `say`.",
                keeps);
    }

    @Test
    void a_method_that_nothing_calls() {
        Recording right = Recording.of("ada> connect", "ada> say \"a\"", "ada< said \"a\"");
        Recording nothing = Recording.of("ada> connect", "ada> say \"a\"").missed("ada", "said \"a\"");
        String helper = "class A { static void configure(SocketIONamespace chat) {%s}\n"
                + "%s static void tell(SocketIONamespace chat) {"
                + " chat.getBroadcastOperations().sendEvent(\"said\", \"a\"); } }";
        means(
                "is sent in the method `tell`, but nothing calls that method.",
                nothing.beside(right, String.format(helper, "", ""), BROADCAST));
        means(
                "an annotation is found only in an object that was handed to `addListeners`",
                nothing.beside(right, String.format(helper, "", "@OnEvent(\"say\")"), BROADCAST));
        for (String called : new String[] {"tell(chat);", "chat.addListeners(new A());"}) {
            String means = means(nothing.beside(right, String.format(helper, called, ""), BROADCAST));
            assertFalse(means.contains("nothing calls"), means);
        }
    }

    @Test
    void a_broadcast_in_a_loop_and_the_send_that_is_too_much() {
        String loop = listening("for (SocketIOClient other : chat.getAllClients()) {\n"
                + "chat.getBroadcastOperations().sendEvent(\"said\", other, text);\n}");
        means(
                "(line 4) is in a loop: it broadcasts at each turn, and leaves `other` out of that one.",
                Recording.of("ada> connect", "grace> connect", "ada> say \"a\"", "ada< said \"a\"", "grace< said \"a\"")
                        .missed("grace", "nothing")
                        .beside(
                                Recording.of("ada> connect", "grace> connect", "ada> say \"a\"", "ada< said \"a\""),
                                loop,
                                BROADCAST));
        Situation both = Recording.of(
                        "ada> connect",
                        "grace> connect",
                        "ada> say \"a\"",
                        "ada< said \"a\"",
                        "ada< said \"a\"",
                        "grace< said \"a\"")
                .missed("ada", "only said \"a\"")
                .beside(
                        Recording.of(
                                "ada> connect",
                                "grace> connect",
                                "ada> say \"a\"",
                                "ada< said \"a\"",
                                "grace< said \"a\""),
                        listening("client.sendEvent(\"said\", text);\n"
                                + "chat.getBroadcastOperations().sendEvent(\"said\", text);"),
                        BROADCAST);
        means("Lines 3 and 4 both send it.", both);
        assertEquals(3, Detector.first(both).orElseThrow().line(), "the one without which the others still hear");
    }

    @Test
    void a_send_to_a_room_may_have_run_where_nobody_is_in_it() {
        String room = "if (text != null) { chat.getRoomOperations(\"tea\").sendEvent(\"said\", client, text); }";
        String means = means(onlyTheFirst(listening("client.joinRoom(\"tea\"); " + room)));

        assertTrue(means.contains("No `said` arrived"), means);
        assertTrue(means.contains("sends to the clients that are in that room at that moment"), means);
        assertFalse(means.contains("runs only if"), means);
    }

    @Test
    void a_send_to_each_client_of_a_room_is_no_broadcast_in_a_loop_and_a_right_call_is_not_looked_at() {
        Recording both = Recording.of("ada> say \"x\"", "grace< said \"x\"", "alan< said \"x\"");
        Recording one = Recording.of("ada> say \"x\"", "grace< said \"x\"");
        String each = listening(
                "for (SocketIOClient each : chat.getRoomOperations(\"tea\").getClients()) each.sendEvent(\"said\", text);");
        String means = means(one.missed("alan", "said \"x\"").beside(both, each, each));
        assertFalse(means.contains("broadcasts"), means);
        assertTrue(means.contains("runs for each client of that loop"), means);

        String room =
                listening("client.joinRoom(\"tea\");\nchat.getRoomOperations(\"tea\").sendEvent(\"said\", text);");
        Cause cause = Detector.first(one.missed("alan", "said \"x\"").beside(both, room, room))
                .orElseThrow();
        assertEquals(0, cause.line());
        assertTrue(String.valueOf(cause.fix()).contains("are in the room at that moment"), cause::toString);
    }

    @Test
    void what_others_heard_at_another_time_and_rightly_is_not_counted() {
        Recording right = Recording.of("ada> say \"x\"", "grace< said \"x\"", "alan> join", "alan< said \"x\"");
        String late = listening("client.sendEvent(\"said\", text);");
        String means = means(Recording.of("ada> say \"x\"", "grace< said \"x\"", "alan> join")
                .missed("alan", "said \"x\"")
                .beside(right, late, late));
        assertFalse(means.contains("grace"), means);
    }

    @Test
    void whom_two_lines_reach_that_send_the_same() {
        String means = means(Recording.of("ada> connect", "ada> say \"a\"", "ada< said \"a\"", "ada< said \"a\"")
                .missed("ada", "said \"a\"")
                .beside(
                        Recording.of("ada> connect", "ada> say \"a\"", "ada< said \"a\""),
                        listening("client.sendEvent(\"said\", text);\n"
                                + "chat.getBroadcastOperations().sendEvent(\"said\", text);"),
                        BROADCAST));
        assertTrue(means.contains("(line 3) sends to one connection: the one that the event came in on."), means);
        assertTrue(means.contains("(line 4) sends to every connection in the namespace, including"), means);
    }

    @Test
    void a_method_that_sends_the_event_it_is_handed() {
        String code = """
                class A { static void configure(SocketIONamespace chat) {
                chat.addEventListener("say", String.class, (client, text, ack) -> {
                if (text.equals("a")) tell(chat, client, "said", text); }); }
                static void tell(SocketIONamespace chat, SocketIOClient one, String event, String value) {
                one.sendEvent(event, value); } }""";
        means("Line 3 runs only if `text.equals(\"a\")` (line 3) holds.", onlyTheFirst(code));
    }

    @Test
    void a_listener_that_should_send_it_as_well() {
        String code = """
                class A { static void configure(SocketIONamespace chat) {
                chat.addEventListener("say", String.class, (client, text, ack) -> client.sendEvent("said", text));
                chat.addEventListener("join", String.class, (client, room, ack) -> { %s }); } }""";
        Recording right =
                Recording.of("ada> connect", "ada> say \"a\"", "ada< said \"a\"", "ada> join \"b\"", "ada< said \"a\"");
        Recording nothing = Recording.of("ada> connect", "ada> say \"a\"", "ada< said \"a\"", "ada> join \"b\"")
                .missed("ada", "said \"a\"");
        String solution = String.format(code, "client.sendEvent(\"said\", room);");
        means(
                "The listener for `join` (line 3) doesn't send it.",
                nothing.beside(right, String.format(code, "client.joinRoom(room);"), solution));
        for (String may : List.of("if (room == null) client.sendEvent(\"said\", room);", "client.sendEvent(room);")) {
            String means = means(nothing.beside(right, String.format(code, may), solution));
            assertFalse(means.contains("doesn't send it"), means);
        }
    }

    @Test
    void a_client_that_comes_up_twice_in_a_loop() {
        String loop = listening("for (SocketIOClient one : all) {\none.sendEvent(\"said\", text);\n}");
        means(
                "`one.sendEvent` (line 4) is in a loop over clients: whoever comes up in it twice hears it twice.",
                Recording.of("ada> connect", "ada> say \"a\"", "ada< said \"a\"", "ada< said \"a\"")
                        .missed("ada", "said \"a\"")
                        .beside(Recording.of("ada> connect", "ada> say \"a\"", "ada< said \"a\""), loop, BROADCAST));
    }
}
