package workbook.check.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each cause is named where it is, and not where it isn't. */
class DetectorTest {

    private static final String[] ARRIVALS = {"ada> connect", "grace> connect", "alan> connect"};

    private static Recording run(String... lines) {
        var all = new java.util.ArrayList<>(java.util.List.of(ARRIVALS));
        all.addAll(java.util.List.of(lines));
        return Recording.of(all.toArray(String[]::new));
    }

    private static final Recording TO_ALL =
            run("ada> say \"hi\"", "ada< said \"hi\"", "grace< said \"hi\"", "alan< said \"hi\"");
    private static final Recording TO_OTHERS = run("ada> say \"hi\"", "grace< said \"hi\"", "alan< said \"hi\"");
    private static final String BROADCAST = listening("chat.getBroadcastOperations().sendEvent(\"said\", text);");

    private static String listening(String body) {
        return "class A { static void configure(SocketIONamespace chat) {\n"
                + "chat.addEventListener(\"say\", String.class, (client, text, ack) -> {\n" + body + "\n}); } }";
    }

    private static Optional<Cause> cause(Situation situation) {
        return Detector.first(situation);
    }

    private static void means(String words, Situation situation) {
        String means = cause(situation).map(Cause::means).orElse("nothing");
        assertTrue(means.contains(words), means);
    }

    private static void silent(Situation situation) {
        assertEquals("nothing", cause(situation).map(Cause::means).orElse("nothing"));
    }

    @Test
    void only_the_sender_instead_of_everyone_and_the_line() {
        Situation situation = run("ada> say \"hi\"", "ada< said \"hi\"")
                .missed("grace", "only said \"hi\"")
                .beside(TO_ALL, listening("client.sendEvent(\"said\", text);"), BROADCAST);
        means("`said` was sent to ada only instead of everyone.", situation);
        means("`client.sendEvent` (line 3) sends to one connection", situation);
        assertEquals(3, cause(situation).orElseThrow().line());
    }

    @Test
    void the_only_one_in_a_room_was_left_out() {
        means(
                "that connection is left out, but ada should hear `said`.",
                run("ada> say \"hi\"")
                        .missed("ada", "said \"hi\"")
                        .beside(
                                run("ada> say \"hi\"", "ada< said \"hi\""),
                                listening("client.joinRoom(\"tea\");"
                                        + " chat.getRoomOperations(\"tea\").sendEvent(\"said\", client, text);"),
                                BROADCAST));
    }

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
    void everyone_instead_of_everyone_except_the_sender() {
        means(
                "`said` was sent to everyone instead of everyone except ada.",
                run("ada> say \"hi\"", "ada< said \"hi\"", "grace< said \"hi\"", "alan< said \"hi\"")
                        .missed("ada", "nothing")
                        .beside(TO_OTHERS, BROADCAST, BROADCAST));
    }

    @Test
    void the_sender_was_left_out() {
        means(
                "With `client` directly after the event's name (line 3), that connection is left out.",
                run("ada> say \"hi\"", "grace< said \"hi\"", "alan< said \"hi\"")
                        .missed("ada", "only said \"hi\"")
                        .beside(
                                TO_ALL,
                                listening("chat.getBroadcastOperations().sendEvent(\"said\", client, text);"),
                                BROADCAST));
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
    void too_often_once_per_connection() {
        Recording thrice = run(
                        "ada> say \"hi\"",
                        "ada< said \"hi\"",
                        "ada< said \"hi\"",
                        "ada< said \"hi\"",
                        "grace< said \"hi\"",
                        "grace< said \"hi\"",
                        "grace< said \"hi\"",
                        "alan< said \"hi\"",
                        "alan< said \"hi\"",
                        "alan< said \"hi\"")
                .missed("ada", "only said \"hi\"");
        String nested = """
                class A { static void configure(SocketIONamespace chat) { chat.addConnectListener(one -> {
                chat.addEventListener("say", String.class, (client, text, ack) -> {
                chat.getBroadcastOperations().sendEvent("said", text); }); }); } }
                """;
        means("The listener for `say` is added inside the connect listener", thrice.beside(TO_ALL, nested, BROADCAST));
        means("Here ada heard `said \"hi\"` 3 times.", thrice.beside(TO_ALL, nested, BROADCAST));
        String loop = listening(
                "for (var one : chat.getAllClients()) { chat.getBroadcastOperations().sendEvent(\"said\", text); }");
        String oneLine = listening("chat.getBroadcastOperations().sendEvent(\"said\", text);"
                + " chat.getBroadcastOperations().sendEvent(\"said\", text);");
        means("Line 3 sends it twice. `chat.get", thrice.beside(TO_ALL, oneLine, BROADCAST));
        means("is in a loop", thrice.beside(TO_ALL, loop, BROADCAST));
        means("Ada hears `said \"hi\"` 3 times instead of once.", thrice.beside(TO_ALL, BROADCAST, BROADCAST));
    }

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
    void what_comes_from_another_server_is_sent_by_what_hears_of_it() {
        String right = """
                class A { static void configure(SocketIONamespace chat, Bus bus) {
                chat.addEventListener("say", String.class, (client, text, ack) -> {
                chat.getRoomOperations("tea").sendEvent("said", client, text);
                bus.publish(Map.of("room", "tea", "text", text)); });
                bus.subscribe(message -> {
                chat.getRoomOperations(message.get("room")).sendEvent("said", message.get("text")); }); } }
                """;
        String toAll = right.replace("chat.getRoomOperations(message.get(\"room\"))", "chat.getBroadcastOperations()");
        Recording one = run("ada at north> say \"hi\"", "grace at south< said \"hi\"");
        Recording both = run("ada at north> say \"hi\"", "grace at south< said \"hi\"", "joan at south< said \"hi\"");
        means(
                "instead of grace at south only. `chat.getBroadcastOperations().sendEvent` (line 6)"
                        + " sends to every connection in the namespace.",
                both.missed("joan at south", "nothing").beside(one, toAll, right));

        String unchecked = right.replace(
                "chat.getRoomOperations(\"tea\")", "if (!text.isEmpty()) chat.getRoomOperations(\"tea\")");
        Situation crossed = run("ada at north> say \"\"", "grace at south< said \"\"")
                .missed("grace at south", "nothing")
                .beside(run("ada at north> say \"\""), unchecked, right);
        Cause cause = cause(crossed).orElseThrow();
        assertEquals(
                "Grace at south hears `said \"\"` after ada at north emits say \"\". That is not expected.",
                cause.means());
        assertEquals(6, cause.line());
    }

    @Test
    void what_does_not_reach_another_server_is_no_fault_of_the_call_that_sends_it_here() {
        String right = """
                class A { static void configure(SocketIONamespace chat, Bus bus) {
                chat.addEventListener("say", String.class, (client, text, ack) -> {
                chat.getBroadcastOperations().sendEvent("said", client, text); bus.publish(text); }); } }
                """;
        Cause cause = cause(run(
                                "ada at north> connect",
                                "grace at south> connect",
                                "ada at north> say \"hi\"",
                                "alan at north< said \"hi\"")
                        .missed("grace at south", "said \"hi\"")
                        .beside(
                                run(
                                        "ada at north> connect",
                                        "grace at south> connect",
                                        "ada at north> say \"hi\"",
                                        "alan at north< said \"hi\"",
                                        "grace at south< said \"hi\""),
                                right.replace("bus.publish(text);", ""),
                                right))
                .orElseThrow();

        assertFalse(cause.means().contains("is left out"), cause.means());
        assertEquals(0, cause.line());
    }

    @Test
    void an_answer_shows_what_a_listener_added_per_connection_has_changed() {
        String right = """
                class A { static void configure(SocketIONamespace chat) {
                List<String> open = new ArrayList<>();
                chat.addEventListener("open", String.class, (client, name, ack) -> open.add(name));
                chat.addEventListener("list", String.class, (client, any, ack) -> ack.sendAckData(open)); } }
                """;
        String nested = right.replace(
                        "chat.addEventListener(\"open\"",
                        "chat.addConnectListener(one -> chat.addEventListener(\"open\"")
                .replace("open.add(name))", "open.add(name)))");
        Recording solution = run("ada> open \"go\"", "grace? list \"\"", "grace! [\"go\"]");
        Recording twice = run("ada> open \"go\"", "grace? list \"\"", "grace! [\"go\",\"go\"]")
                .missed("grace", "nothing")
                .says("grace's list is answered [\"go\"]", "the answer was [\"go\",\"go\"]");
        means("The listener for `open` is added inside the connect listener", twice.beside(solution, nested, right));

        Recording unopened = run("grace? list \"\"", "grace! [\"go\"]")
                .says("grace's list is answered []", "the answer was [\"go\"]");
        Recording none = run("grace? list \"\"", "grace! []");
        means("The answer to list", unopened.beside(none, nested, right));
    }

    @Test
    void nobody_listens_for_the_event() {
        Recording unheard =
                run("ada> say \"hi\"").missed("ada", "said \"hi\"").noted("nobody on the server handles say");
        means(
                "Your code listens for `Say`, but the client emits `say`.",
                unheard.beside(TO_ALL, BROADCAST.replace("\"say\"", "\"Say\""), BROADCAST));
        means(
                "The client emits `say`, but your code listens for `said`.",
                unheard.beside(TO_ALL, BROADCAST.replace("\"say\"", "\"said\""), BROADCAST));
        means("has no listener for it", unheard.beside(TO_ALL, "class A {}", BROADCAST));
    }

    @Test
    void a_listener_whose_event_is_not_written_there_may_be_the_one() {
        Situation looped = run("ada> say \"hi\"")
                .missed("ada", "said \"hi\"")
                .noted("nobody on the server handles say")
                .beside(TO_ALL, BROADCAST.replace("\"say\"", "event"), BROADCAST);
        String means = cause(looped).map(Cause::means).orElse("");
        assertTrue(!means.contains("listener for it"), means);
    }

    @Test
    void a_listener_that_threw_with_its_line() {
        means(
                "Your handler threw NullPointerException at A.java:3: `name` is null.",
                run("ada> say \"hi\"")
                        .missed("ada", "said \"hi\"")
                        .noted("a handler ended with java.lang.NullPointerException:"
                                + " Cannot invoke \"String.trim()\" because \"name\" is null, at A.java:3")
                        .beside(TO_ALL, listening("tell(name.trim());"), BROADCAST));
        means(
                "threw NullPointerException at A.java:3: something that is handed over there is null.",
                run("ada> say \"hi\"")
                        .missed("ada", "said \"hi\"")
                        .noted("a handler ended with java.lang.NullPointerException:"
                                + " Cannot invoke \"Object.hashCode()\" because \"key\" is null, at A.java:3")
                        .beside(
                                TO_ALL,
                                listening("chat.getRoomOperations(text).sendEvent(\"said\", text);"),
                                BROADCAST));
    }

    @Test
    void a_client_among_the_values() {
        means(
                "One of the values sent at A.java:3 is a client.",
                run("ada> say \"hi\"")
                        .missed("grace", "said \"hi\"")
                        .noted("your code sent nothing: a value of type SocketIOClient"
                                + " cannot be written as JSON, at A.java:3")
                        .beside(TO_OTHERS, BROADCAST, BROADCAST));
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
    void a_room_that_nobody_is_in_and_a_client_that_has_gone() {
        means(
                "is sent to the room \"all\", but nobody is in it",
                run("ada> say \"hi\"")
                        .missed("ada", "said \"hi\"")
                        .beside(
                                TO_ALL,
                                listening("chat.getRoomOperations(\"all\").sendEvent(\"said\", text);"),
                                BROADCAST));
        String left = "class A { static void configure(SocketIONamespace chat) {"
                + " chat.addDisconnectListener(client -> %s.sendEvent(\"left\", \"ada\")); } }";
        means(
                "sends to the client that has just left",
                run("ada> disconnect")
                        .missed("grace", "left \"ada\"")
                        .beside(
                                run("ada> disconnect", "grace< left \"ada\"", "alan< left \"ada\""),
                                String.format(left, "client"),
                                String.format(left, "chat.getBroadcastOperations()")));
    }

    @Test
    void a_listener_that_is_missing() {
        String leaves = "class A { static void configure(SocketIONamespace chat) {"
                + " chat.addDisconnectListener(client -> chat.getBroadcastOperations().sendEvent(\"left\", \"ada\")); } }";
        Recording gone = run("ada> disconnect").missed("grace", "left \"ada\"");
        Recording told = run("ada> disconnect", "grace< left \"ada\"", "alan< left \"ada\"");
        means("has no disconnect listener yet", gone.beside(told, "class A {}", leaves));
        means(
                "listens for an event named `disconnect`",
                gone.beside(told, BROADCAST.replace("\"say\"", "\"disconnect\""), leaves));
        means(
                "The disconnect listener does nothing yet.",
                gone.beside(
                        told,
                        "class A { void a(SocketIONamespace chat) { chat.addDisconnectListener(one -> {}); } }",
                        leaves));
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
    void a_list_that_a_function_returns() {
        String[][] all = {
            {"[a, b, c]", "[a, b, b, c]", "The list has `b` too often."},
            {"[a, b, c]", "[a, c]", "The list lacks `b`."},
            {"[a, b, c]", "[]", "The result is an empty list."},
            {"[a, b, c]", "[c, b, a]", "The list has the right elements in reverse order."},
            {"[a, b, c, d]", "[a, c, b, d]", "another order: `c` comes before `b`."},
            {"[a, b]", "[a, x]", "The list has `x` instead of `b`."},
            {"[a, b]", "[a, b, x, y]", "The list has `x` and `y`, which don't belong there."},
            {"[]", "[x]", "The list has `x`, which doesn't belong there."},
            {"[a, b, c, d]", "[d, d]", "The list lacks `a` and 2 more elements. It has `d` too often."},
            {"[L[n=1, t=ha], L[n=2, t=ha]]", "[L[n=1, t=ha]]", "The list lacks `L[n=2, t=ha]`."},
            {"hi", "null", "The result is null."},
            {"hi", "Hi", "The result differs only in capital letters."},
        };
        for (String[] each : all) {
            means(each[2], returned("expected: <" + each[0] + "> but was: <" + each[1] + ">"));
            means(each[2], returned("seam ==> expected: <" + each[0] + "> but was: <" + each[1] + ">"));
        }
        silent(returned("expected: <3> but was: <4>"));
        silent(returned("expected: <true> but was: <false>"));
        silent(returned("the list [a] is not [b]"));
    }

    private static Situation returned(String failure) {
        return run().thrown("org.opentest4j.AssertionFailedError: " + failure).beside(run(), BROADCAST, BROADCAST);
    }

    @Test
    void a_namespace_that_is_not_there() {
        String right = """
                class A { static void configure(SocketIOServer shop) { var desk = shop.addNamespace("/desk");
                desk.addEventListener("say", String.class, (client, text, ack) ->
                TO.getBroadcastOperations().sendEvent("said", text)); } }""";
        String solution = right.replace("TO", "desk");
        Recording refused = run().says("alan is connected", "alan was refused: {\"message\":\"Invalid namespace\"}");
        means(
                "Your code makes no namespace `/desk`, but one called `/Desk`: a client that joins it is refused.",
                refused.beside(run(), solution.replace("\"/desk", "\"/Desk"), solution));
        silent(refused.beside(run(), solution.replace("\"/desk\"", "name()"), solution));
        Recording unheard = run("ada> say \"hi\"").missed("grace", "said \"hi\"");
        means(
                "`said` is sent in the namespace `/des` (line 3), and no client is in that one.",
                unheard.beside(TO_ALL, right.replace("TO", "shop.addNamespace(\"/des\")"), solution));
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
    void nothing_runs_when_a_client_leaves() {
        String solution = "class A { static void a(SocketIONamespace chat) { chat.addDisconnectListener(one ->\n"
                + "gone(one)); } static void gone(SocketIOClient one) {"
                + " chat.getBroadcastOperations().sendEvent(\"left\"); } }";
        String without = solution.replace("chat.addDisconnectListener(one ->\ngone(one));", "");
        String none = "Your code has no disconnect listener yet, so nothing happens when a client leaves.";
        means(
                none,
                run("ada- loses the connection")
                        .missed("grace", "left")
                        .beside(run("ada- loses the connection", "grace< left"), without, solution));
        Recording free = run("ada> disconnect", "grace? name \"ada\"", "grace! \"ok\"");
        Recording taken = run("ada> disconnect", "grace? name \"ada\"", "grace! \"taken\"")
                .missed("grace", "\"ok\"");
        means(none, taken.beside(free, without, solution));
        Recording before = run("grace? name \"ada\"", "grace! \"taken\"", "ada> disconnect")
                .missed("grace", "\"ok\"");
        Recording right = run("grace? name \"ada\"", "grace! \"ok\"", "ada> disconnect");
        String means =
                cause(before.beside(right, without, solution)).map(Cause::means).orElse("");
        assertFalse(means.contains("disconnect"), means);
    }

    @Test
    void a_line_of_code_that_is_right_is_not_the_place() {
        String given = """
                chat.addEventListener("say", String.class, (client, text, ack) ->
                chat.getRoomOperations("tea").sendEvent("said", client, text));
                """;
        String stand = "chat.addEventListener(\"stand\", String.class, (client, text, ack) ->\nSTAND);\n";
        String all = "class A { static void configure(SocketIONamespace chat) {\n" + given + stand + "} }";
        Recording stayed = run("ada> stand", "grace> say \"hi\"", "alan< said \"hi\"", "ada< said \"hi\"")
                .missed("ada", "nothing");
        Recording left = run("ada> stand", "grace> say \"hi\"", "alan< said \"hi\"");
        Situation situation = stayed.beside(
                left, all.replace("STAND", "System.out.println(text)"), all.replace("STAND", "client.leaveRoom(text)"));
        Cause found = cause(situation).orElseThrow();
        Cause located = DifferingCode.locate(found, situation);

        assertEquals(3, found.line());
        assertEquals(4, located.line());
        assertEquals(
                "Line 3 is as it should be. Check the listener for `stand` (line 4), and what it calls.",
                located.fix());
        String other = all.replace("\"said\", client", "\"said\"").replace("STAND", "client.leaveRoom(text)");
        Situation own = stayed.beside(left, other, all);
        assertEquals(3, DifferingCode.locate(cause(own).orElseThrow(), own).line(), "this line differs");
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
    void the_only_one_there_is_left_out() {
        means(
                "With `client` directly after the event's name (line 3), that connection is left out, but ada should",
                Recording.of("ada> connect", "ada> say \"hi\"")
                        .missed("ada", "said \"hi\"")
                        .beside(
                                Recording.of("ada> connect", "ada> say \"hi\"", "ada< said \"hi\""),
                                listening("chat.getBroadcastOperations().sendEvent(\"said\", client, text);"),
                                BROADCAST));
    }

    @Test
    void a_line_that_adds_a_listener_and_did_not_run_or_adds_it_elsewhere() {
        Recording unheard =
                run("ada> say \"hi\"").missed("ada", "said \"hi\"").noted("nobody on the server handles say");
        means("line 2, which adds one to `chat`, has not run", unheard.beside(TO_ALL, BROADCAST, BROADCAST));
        String made = BROADCAST.replace("{\nchat.", "{\nvar chat = server.addNamespace(\"/x\"); chat.");
        means("is not on the namespace that the client is in", unheard.beside(TO_ALL, made, BROADCAST));
    }

    @Test
    void a_listener_is_missing_in_one_of_two_namespaces_or_is_in_the_wrong_one() {
        String inOrders = listener("orders", "next");
        String inRepairs = listener("repairs", "next");
        String right = shop(inOrders + inRepairs);
        Recording solution = run("ada> next \"joan\"", "ada< next \"joan\"");
        Recording unheard =
                run("ada> next \"joan\"").missed("ada", "next \"joan\"").noted("nobody on the server handles next");

        means(
                "The client emits `next` in a namespace in which your code has no listener for it.",
                unheard.beside(solution, shop(inOrders), right));
        means(
                "Your code listens for `Next`, but the client emits `next`.",
                unheard.beside(solution, shop(inOrders + listener("repairs", "Next")), right));
        means(
                "which adds one to `repairs`, has not run",
                unheard.beside(solution, shop(inOrders + "if (open) " + inRepairs), right));
        means(
                "The listener for `next` is not on the namespace that the client is in.",
                unheard.beside(solution, shop(inOrders + inOrders), right));
    }

    private static String shop(String listeners) {
        return "class A { void configure(SocketIOServer shop) {\n"
                + "var orders = shop.addNamespace(\"/orders\");\n"
                + "var repairs = shop.addNamespace(\"/repairs\");\n"
                + listeners
                + "} }";
    }

    private static String listener(String namespace, String event) {
        return namespace + ".addEventListener(\"" + event + "\", String.class, (client, name, ack) -> {\n" + namespace
                + ".getBroadcastOperations().sendEvent(\"next\", name); });\n";
    }

    @Test
    void two_listeners_for_one_event_that_send_the_same_event() {
        String body = BROADCAST.substring(BROADCAST.indexOf("chat.add"), BROADCAST.lastIndexOf("} }"));
        Recording twice = run(
                        "ada> say \"hi\"",
                        "ada< said \"hi\"",
                        "ada< said \"2. hi\"",
                        "grace< said \"hi\"",
                        "grace< said \"2. hi\"",
                        "alan< said \"hi\"",
                        "alan< said \"2. hi\"")
                .missed("ada", "only said \"hi\"");
        means(
                "Two listeners for `say` are added, in lines 2 and 5",
                twice.beside(TO_ALL, BROADCAST.replace(body, body + "\n" + body), BROADCAST));
        String another = body.replace("\"said\"", "\"typing\"");
        means("That is not expected.", twice.beside(TO_ALL, BROADCAST.replace(body, body + "\n" + another), BROADCAST));
    }

    @Test
    void another_event_in_a_program_that_tells_the_test_nothing() {
        Recording unheard = run("ada> say \"hi\"").missed("grace", "said \"hi\"");
        means(
                "Your code listens for `Say`, but the client emits `say`. The names of events are compared",
                unheard.beside(TO_ALL, BROADCAST.replace("\"say\"", "\"Say\""), BROADCAST));
        String client = "class A { void talk(Socket socket) { socket.on(%s, args -> socket.emit(\"price\", 1)); } }";
        Recording asked = Recording.of("server> customer").missed("server", "price 1");
        means(
                "Your code listens for `news`, but the server emits `customer`.",
                asked.beside(
                        Recording.of("server> customer", "server< price 1"),
                        String.format(client, "\"news\""),
                        String.format(client, "\"customer\"")));
        silent(asked.beside(
                Recording.of("server> customer", "server< price 1"),
                String.format(client, "named()"),
                String.format(client, "\"customer\"")));
    }

    @Test
    void who_was_there_is_welcomed_again() {
        String welcome = "class A { static void configure(SocketIONamespace chat) { chat.addConnectListener(client -> "
                + "%s.sendEvent(\"welcome\", \"hi\")); } }";
        means(
                "`welcome` was sent to everyone instead of grace only.",
                Recording.of(
                                "ada> connect",
                                "ada< welcome \"hi\"",
                                "grace> connect",
                                "ada< welcome \"hi\"",
                                "grace< welcome \"hi\"")
                        .missed("ada", "only welcome \"hi\"")
                        .beside(
                                Recording.of(
                                        "ada> connect",
                                        "ada< welcome \"hi\"",
                                        "grace> connect",
                                        "grace< welcome \"hi\""),
                                String.format(welcome, "chat.getBroadcastOperations()"),
                                String.format(welcome, "client")));
    }

    private static Situation program(String got, String body) {
        return run().says("your program listens", got)
                .beside(run(), "class A { static void main(String[] args) {\n" + body + "\n} }", "class A {}");
    }

    @Test
    void a_program_that_ends_too_early() {
        means("nothing in your code calls `start`", program("it has already ended", "new Server().stop();"));
        means(
                "The server is stopped as soon as it is started",
                program("it has already ended", "server.start(); server.stop();"));
        Situation threw = program(
                "it has already ended; it printed: Exception in thread \"main\" java.lang.IllegalStateException: Cannot listen"
                        + " on 127.0.0.1:-1 / at lesson02_chat.A.main(A.java:29)",
                "server.start();");
        means("`main` threw IllegalStateException (Cannot listen on 127.0.0.1:-1) at A.java:29", threw);
        assertEquals(29, cause(threw).orElseThrow().line());
        String late = "var server = new RepairedServer(config);\nconfig.setPort(port);\nserver.start();";
        String outOfRange =
                "it has already ended; it printed: Exception in thread \"main\" java.lang.IllegalStateException: Cannot"
                        + " listen on 127.0.0.1:-1: port out of range:-1 / at lesson02_chat.A.main(A.java:4)";
        means("The port is set in line 3, but the server was already made in line 2", program(outOfRange, late));
        silent(program("it has already ended", late));
        silent(program("it has already ended", "server.start(); System.in.read(); server.stop();"));
    }

    @Test
    void nobody_is_said_to_hear_what_others_hear_at_another_time() {
        String hello = "class A { static void configure(SocketIONamespace chat) { chat.addConnectListener(client -> "
                + "client.sendEvent(\"hello\", \"hi\")); } }";
        means(
                "Each client hears `hello \"hi\"` when it connects.",
                Recording.of("ada> connect", "grace> connect", "ada< hello \"hi\"", "grace< hello \"hi\"")
                        .missed("ada", "nothing")
                        .beside(Recording.of("ada> connect", "grace> connect"), hello, BROADCAST));
        String later = listening("new Thread(() -> client.sendEvent(\"seen\", text)).start();");
        means(
                "Ada hears `seen \"hi\"`. That is not expected.",
                run("ada> say \"hi\"", "grace> typing", "ada< seen \"hi\"")
                        .missed("ada", "nothing")
                        .beside(run("ada> say \"hi\"", "grace> typing"), later, BROADCAST));
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
    void a_room_that_nobody_joined_though_the_solution_lets_clients_join() {
        Situation situation = run("ada> say \"hi\"")
                .missed("ada", "said \"hi\"")
                .beside(
                        TO_ALL,
                        listening("chat.getRoomOperations(\"all\").sendEvent(\"said\", text);"),
                        listening(
                                "client.joinRoom(\"all\"); chat.getRoomOperations(\"all\").sendEvent(\"said\", text);"));

        assertEquals(
                Optional.of("Let those who should hear it join the room: `joinRoom`."),
                Detector.first(situation).map(Cause::fix));
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
    void what_the_test_did_between_packets_is_told_as_it_was() {
        assertEquals(" after 999 ms had passed", Trace.after(new Trace.Action("", "999 ms pass", List.of(), false)));
        assertEquals(
                " after the server is killed",
                Trace.after(new Trace.Action("", "the server is killed", List.of(), false)));
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
    void whom_a_call_reaches_by_where_it_stands_and_not_where_a_predicate_decides() {
        String arrives = "class A { static void configure(SocketIONamespace chat) { chat.addConnectListener(client -> "
                + "%s.sendEvent(\"joined\", \"x\")); } }";
        means(
                "sends to one connection: the one that has just connected.",
                Recording.of("ada> connect", "grace> connect", "grace< joined \"x\"")
                        .missed("ada", "joined \"x\"")
                        .beside(
                                Recording.of("ada> connect", "grace> connect", "ada< joined \"x\""),
                                String.format(arrives, "client"),
                                String.format(arrives, "chat.getBroadcastOperations()")));
        Situation predicate = run("ada> say \"hi\"", "ada< said \"hi\"")
                .missed("grace", "only said \"hi\"")
                .beside(
                        TO_OTHERS,
                        listening("chat.getBroadcastOperations().sendEvent(\"said\", one -> one == client, text);"),
                        BROADCAST);
        assertEquals(
                "`said` was sent to ada only instead of everyone except ada. `(one)->one == client` (line 3)"
                        + " decides which clients are left out.",
                cause(predicate).orElseThrow().means().strip());
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
    void the_line_that_gave_another_answer() {
        String both = "if (text.isEmpty()) { ack.sendAckData(3); } else {\nack.sendAckData(\"unknown\"); }";
        Situation other = run("ada? say \"tea\"", "ada! \"unknown\"")
                .beside(run("ada? say \"tea\"", "ada! 3"), listening(both), listening("ack.sendAckData(3);"));
        means("is \"unknown\" (line 4) instead of 3", other);
        assertEquals(4, cause(other).orElseThrow().line());
    }

    @Test
    void another_value_for_everybody_is_no_matter_of_hearers() {
        means(
                "`said` arrives with \"grace: hi\" instead of \"ada: hi\"",
                run("ada> say \"hi\"", "grace< said \"grace: hi\"", "alan< said \"alan: hi\"")
                        .missed("grace", "only said \"ada: hi\"")
                        .beside(
                                run("ada> say \"hi\"", "grace< said \"ada: hi\"", "alan< said \"ada: hi\""),
                                BROADCAST,
                                BROADCAST));
    }

    @Test
    void a_listener_that_was_removed_or_hears_once() {
        means(
                "`chat.removeAllListeners` (line 5) removes it for all clients.",
                run("ada> say \"hi\"")
                        .missed("ada", "said \"hi\"")
                        .noted("nobody on the server handles say")
                        .beside(
                                TO_ALL,
                                BROADCAST.replace("} }", "\nchat.removeAllListeners(\"say\"); } }"),
                                BROADCAST));
        String client = "class A { void talk(Socket socket) { socket.%s(\"news\", args -> screen.accept(\"x\")); } }";
        Recording second =
                Recording.of("server> news \"a\"", "server> news \"b\"").missed("log", "a / b", "a");
        Recording nothing = Recording.of("server> news \"a\"", "server> news \"b\"");
        means(
                "adds a listener that is removed again after the first event",
                second.beside(nothing, String.format(client, "once"), String.format(client, "on")));
        means(
                "The line \"b\" is not written; the others are right.",
                second.beside(nothing, String.format(client, "once"), String.format(client, "once")));
    }

    @Test
    void a_client_that_does_not_listen_to_its_own_connection() {
        String client = "class A { void talk(Socket socket) { socket.on(\"news\", args -> screen.accept(\"x\"));%s }"
                + " void follow(Socket socket) { socket.emit(\"subscribe\", \"tea\"); } }";
        String back = " socket.on(%s, args -> socket.emit(\"subscribe\", \"tea\"));";
        String solution = String.format(client, String.format(back, "Socket.EVENT_CONNECT"));
        Recording twice = Recording.of("server> hello", "server< subscribe \"tea\"", "server< subscribe \"tea\"");
        Recording once =
                Recording.of("server> hello", "server< subscribe \"tea\"").missed("server", "subscribe tea");

        Recording never = Recording.of("server> hello").missed("server", "subscribe tea");
        means(
                "Nothing in your code sends the event `subscribe`.",
                never.beside(twice, "class A { void talk(Socket socket) {} }", solution));
        means("Your client has no listener for `connect`", once.beside(twice, String.format(client, ""), solution));
        String other = String.format(client, String.format(back, "\"news\""));
        means(
                "Your code listens for `news`, but the client's own library emits `connect`.",
                once.beside(twice, other, solution));
        String manager = String.format(client, String.format(back, "Manager.EVENT_RECONNECT"));
        String means =
                cause(once.beside(twice, manager, solution)).map(Cause::means).orElse("");
        assertFalse(means.contains("has no listener"), means);
        String literal = String.format(client, String.format(back, "\"connect\""));
        String same =
                cause(once.beside(twice, literal, solution)).map(Cause::means).orElse("");
        assertFalse(same.contains("listen"), same);
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

    /** The test goes on after this assertion, and what the solution sends then is not missing yet. */
    @Test
    void a_client_that_should_have_sent_nothing_until_then_misses_nothing() {
        String client = "class A { void talk(Socket socket) { }\n"
                + " void follow(Socket socket, String topic) { if (socket.connected()) {"
                + " socket.emit(\"subscribe\", topic); } }\n"
                + " void unfollow(Socket socket, String topic) { %s } }";
        String solution = String.format(client, "if (follows(topic)) { socket.emit(\"unsubscribe\", topic); }");
        Recording later = Recording.of("you> connect", "server< subscribe \"tea\"", "server< unsubscribe \"tea\"");
        Recording early = Recording.of("you> connect", "server< unsubscribe \"tea\"")
                .missed("server", "nothing", "unsubscribe \"tea\"");

        String means = cause(
                        early.beside(later, String.format(client, "socket.emit(\"unsubscribe\", topic);"), solution))
                .map(Cause::means)
                .orElse("nothing");
        assertFalse(means.contains("No `subscribe`"), means);
        assertTrue(means.contains("unsubscribe"), means);
    }

    @Test
    void a_client_that_sends_nothing_when_its_page_calls_a_method() {
        String client = "class A { void talk(Socket socket) {"
                + " socket.on(Socket.EVENT_CONNECT, args -> socket.emit(\"subscribe\", \"tea\")); }\n"
                + " void follow(Socket socket, String topic) { %s } }";
        String solution = String.format(client, "socket.emit(\"subscribe\", topic);");
        Recording one = Recording.of("you> connect", "server< subscribe \"tea\"");
        Recording none = Recording.of("you> connect").missed("server", "subscribe tea");

        means(
                "The method `follow` doesn't send `subscribe`: only a listener does.",
                none.beside(one, String.format(client, ""), solution));
        String guarded = "if (socket.connected()) { socket.emit(\"subscribe\", topic); }";
        means("which sends it, was not reached.", none.beside(one, String.format(client, guarded), solution));
        String helper =
                "tell(socket, topic); } void tell(Socket socket, String topic) { socket.emit(\"subscribe\", topic);";
        silent(none.beside(one, String.format(client, helper), solution));
    }

    @Test
    void clients_that_were_asked_for_before_anybody_came() {
        String early =
                "class A { static void configure(SocketIONamespace chat) { var all = List.copyOf(chat.getAllClients());"
                        + " chat.addEventListener(\"say\", String.class, (client, text, ack) -> {"
                        + " for (var one : all) { one.sendEvent(\"said\", text); } }); } }";
        String late = listening("for (var one : chat.getAllClients()) { one.sendEvent(\"said\", text); }");
        Recording unsent = run("ada> say \"hi\"").missed("grace", "said \"hi\"");
        means(
                "in a loop over clients that line 1 looked up when `configure` ran",
                unsent.beside(TO_ALL, early, BROADCAST));
        silent(unsent.beside(TO_ALL, late, BROADCAST));
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
    void a_test_without_its_annotation() {
        String tests = "class A { @Test void one() {} %s void two() { helps(); } private void helps() {} }";
        Recording misses = run().says("your test fails", "it accepts a relay that drops every second line");
        means("`two` has no `@Test`, so it is not run.", misses.beside(run(), String.format(tests, ""), "class A {}"));
        means("None of your tests notices", misses.beside(run(), String.format(tests, "@Test"), "class A {}"));
    }

    @Test
    void a_value_of_another_class_than_the_listener_wants() {
        Recording unread = run("ada> say \"hi\"")
                .missed("ada", "said \"hi\"")
                .noted("the value of say cannot be read as Integer: Cannot deserialize value of type `Integer` from"
                        + " String \"hi\": not a valid `Integer` value");
        means(
                "The listener for `say` expects `Integer`, but the library cannot make one from what the client sends. So",
                unread.beside(TO_ALL, BROADCAST.replace("String.class", "Integer.class"), BROADCAST));
        silent(unread.beside(TO_ALL, "class A { String a = \"sendEvent\"; }", "class A {}"));
        means(
                "what the client sends: it has no constructor without parameters.",
                run("ada> say \"hi\"")
                        .missed("ada", "said \"hi\"")
                        .noted(
                                "the value of say cannot be read as Visitor: Cannot construct instance of `A$Visitor` (no"
                                        + " Creators, like default constructor, exist)")
                        .beside(TO_ALL, BROADCAST, BROADCAST));
    }

    @Test
    void a_listener_that_is_added_in_a_listener() {
        means(
                "is added in line 3, inside the listener for `say`: it is not there before that one has run",
                run("ada> say \"hi\"")
                        .missed("ada", "said \"hi\"")
                        .beside(
                                TO_ALL,
                                listening("chat.addEventListener(\"say\", String.class, (c, t, a) ->"
                                        + " chat.getBroadcastOperations().sendEvent(\"said\", t));"),
                                BROADCAST));
    }

    @Test
    void a_listener_in_a_listener_that_has_run_is_not_to_blame() {
        Recording expected = Recording.of("server> line \"hi\"", "server< answer \"hello\"");
        String client = "import io.socket.client.Socket; class A { void talk(Socket socket) { %s } }";
        means(
                "The event is sent as `message`, but `answer` is expected. `send` is short for `emit(\"message\", ...)`.",
                Recording.of("server> line \"hi\"", "server< message \"hello\"")
                        .missed("server", "answer \"hello\"")
                        .beside(
                                expected,
                                client.formatted("socket.on(\"connect\", any -> {"
                                        + " socket.on(\"line\", args -> socket.send(\"hello\")); });"),
                                client.formatted("socket.on(\"line\", args -> socket.emit(\"answer\", \"hello\"));")));
    }

    @Test
    void a_listener_that_has_to_be_added_in_a_listener() {
        String opening = listening("server.addNamespace(\"/x\").addEventListener(\"ask\", String.class, (c, t, a) ->"
                + " c.sendEvent(\"%s\", t));");
        means(
                "The event is sent as `Said`, but `said` is expected: names are compared letter by letter.",
                run("ada> say \"hi\"", "ada> ask \"hi\"", "ada< Said \"hi\"")
                        .missed("ada", "said \"hi\"")
                        .beside(
                                run("ada> say \"hi\"", "ada> ask \"hi\"", "ada< said \"hi\""),
                                opening.replace("%s", "Said"),
                                opening.replace("%s", "said")));
    }

    @Test
    void a_client_is_a_value_where_nobody_can_be_left_out() {
        Recording unwritten = run("ada> say \"hi\"")
                .missed("ada", "said \"hi\"")
                .noted("your code sent nothing: a value of type SocketIOClient"
                        + " cannot be written as JSON, at A.java:3");
        means(
                "Only a send to several clients can leave one out.",
                unwritten.beside(TO_ALL, listening("client.sendEvent(\"said\", client, text);"), BROADCAST));
        means(
                "A client is left out only if it comes directly after the event's name.",
                unwritten.beside(
                        TO_ALL,
                        listening("chat.getBroadcastOperations().sendEvent(\"said\", text, client);"),
                        BROADCAST));
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
    void lines_of_a_log() {
        Recording nothing = run();
        means(
                "The line reads \"Connect ada\" instead of \"connect ada\": it differs only in capital letters.",
                run().missed("log", "open / connect ada", "open", "Connect ada")
                        .beside(nothing, "class A {}", "class A {}"));
        means(
                "Nothing in your code writes the line \"open\".",
                run().missed("log", "open / connect ada", "connect ada")
                        .beside(nothing, "class A {}", "class A { void a() { log.accept(\"open\"); } }"));
        means(
                "\"b\" comes before \"a\".",
                run().missed("log", "a / b", "b", "a").beside(nothing, "class A {}", "class A {}"));
        means(
                "because your code ends the connection: `client.disconnect()` (line 1).",
                run().missed("log", "connect ada", "connect ada", "disconnect ada")
                        .beside(
                                nothing,
                                "class A { void a(SocketIONamespace chat) {"
                                        + " chat.addConnectListener(client -> client.disconnect()); } }",
                                "class A {}"));
    }

    @Test
    void hand_made_frames() {
        for (String[] each : new String[][] {
            {"42[say,\"hi\"]", "has `say` without double quotes"},
            {"42{\"say\":\"hi\"}", "An event is a list"},
            {"42[\"say\":\"hi\"]", "has a colon in its list"},
            {"42[\"hi\"]", "has one element in its list"},
            {"say hi", "begins with a word"},
            {"2[\"say\",\"hi\"]", "has one digit"},
            {"4042[\"say\",\"hi\"]", "is two frames in one"},
            {"42/chat,[\"say\",\"hi\"]", "is for the namespace `/chat`"},
        }) {
            var frames = new java.util.ArrayList<workbook.kit.Frame>();
            frames.add(new workbook.kit.Frame("ada", true, "CONNECT", "/", null, null, java.util.List.of(), "40"));
            frames.add(new workbook.kit.Frame("ada", true, "TEXT", "", null, null, java.util.List.of(), each[0]));
            var test = new workbook.check.workshop.TestRun(
                    "a_test",
                    1,
                    workbook.check.workshop.TestRun.Outcome.UNMET,
                    null,
                    java.util.List.of(),
                    "x",
                    "y",
                    java.util.List.of(),
                    frames,
                    java.util.List.of(),
                    java.util.List.of(),
                    java.util.List.of());
            means(
                    each[1],
                    Situation.of(
                            test,
                            null,
                            Recording.facts("class A { String a = \"\"\"\n40\n" + each[0] + "\n\"\"\"; }"),
                            SourceFacts.NONE,
                            "",
                            SourceFacts.NONE));
        }
    }

    @Test
    void a_client_that_answers_a_ping_wrote_no_frame_by_hand() {
        Recording pong = Recording.of("ada> connect", "ada> say \"hi\"").sends("ada", "3");
        silent(pong.missed("ada", "said \"hi\"")
                .beside(TO_ALL, listening("if (USERS.contains(\"t-38\")) { tell(text); }"), BROADCAST));
    }

    @Test
    void frames_that_emit_another_event_or_none() {
        Recording said = Recording.of("ada> connect", "ada> say \"hi\"", "grace< say \"hi\"");
        String right = "class A { String a = \"\"\"\n40\n42[\"say\",\"hi\"]\n\"\"\"; }";
        means(
                "The frame `42[\"said\",\"hi\"]` emits `said`, but `say` is expected.",
                Recording.of("ada> connect", "ada> said \"hi\"")
                        .asOnTheWire()
                        .missed("grace", "say \"hi\"")
                        .beside(said, right.replace("say", "said"), right));
        means(
                "emits `say` with {\"text\":\"hi\"}, but \"hi\" is expected: it is an object, not text.",
                Recording.of("ada> connect", "ada> say {\"text\":\"hi\"}")
                        .asOnTheWire()
                        .missed("grace", "say \"hi\"")
                        .beside(said, right.replace("\"hi\"", "{\"text\":\"hi\"}"), right));
        means(
                "None of your frames begins with `42`",
                Recording.of("ada> connect")
                        .asOnTheWire()
                        .missed("grace", "say \"hi\"")
                        .beside(said, "class A { String a = \"40\"; }", right));
    }
}
