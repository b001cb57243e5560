package workbook.check.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Causes that the file tells: on what condition a line runs, who calls its method, and which line wrote what. */
class WhereItStandsTest {

    private static final String SOLUTION = listening("chat.getBroadcastOperations().sendEvent(\"said\", text);");

    private static Recording run(String... lines) {
        return Recording.of(lines);
    }

    private static String listening(String body) {
        return in("chat.addEventListener(\"say\", String.class, (client, text, ack) -> {\n" + body + "\n});");
    }

    private static String in(String body) {
        return "class A { static void configure(SocketIONamespace chat) {\n" + body + "\n} }";
    }

    private static String means(Situation situation) {
        return Detector.first(situation).map(Cause::means).orElse("nothing");
    }

    private static void contains(String words, Situation situation) {
        String means = means(situation);
        assertTrue(means.contains(words), means);
    }

    private static Situation onlyTheFirst(String source) {
        return run("ada> connect", "ada> say \"a\"", "ada< said \"a\"", "ada> say \"b\"")
                .missed("ada", "said \"b\"")
                .beside(
                        run("ada> connect", "ada> say \"a\"", "ada< said \"a\"", "ada> say \"b\"", "ada< said \"b\""),
                        source,
                        SOLUTION);
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
        contains("Line 6 runs only if `done.get()` (line 4) does not hold.", once);
        contains("`done` lives longer than the listener runs", once);
        assertEquals(4, Detector.first(once).orElseThrow().line());

        Situation word = onlyTheFirst(listening("if (text.equals(\"a\")) client.sendEvent(\"said\", text);"));
        contains("Line 3 runs only if `text.equals(\"a\")` (line 3) holds.", word);
        assertFalse(means(word).contains("lives longer"), means(word));

        Situation longOne = onlyTheFirst(listening("if (text == null) { return; }\nif (text.equals(\"a\") || "
                + "text.equals(\"b\") || text.equals(\"c\") || text.equals(\"d\")) client.sendEvent(\"said\", text);"));
        contains(
                "Line 4 runs only if the condition in line 4 holds and `text == null` (line 3) does not hold.",
                longOne);

        Situation without = onlyTheFirst(listening("client.sendEvent(\"said\", text);"));
        assertFalse(means(without).contains("runs only if"), means(without));
    }

    @Test
    void the_answer_of_the_wrong_branch_and_of_the_right_one_with_another_value() {
        String right = listening("ack.sendAckData(SOLD.contains(text) ? 3 : 4);\nack.sendAckData(\"none\");");
        Recording sold = run("ada> connect", "ada? say \"tea\"", "ada! 3");
        String swapped = listening(
                "if (!SOLD.contains(text)) {\nack.sendAckData(3);\n} else {\n" + "ack.sendAckData(\"none\");\n}");
        contains(
                "Line 6 runs only if `SOLD.contains(text)` (line 3) holds.",
                run("ada> connect", "ada? say \"tea\"", "ada! \"none\"")
                        .missed("ada", "3")
                        .beside(sold, swapped, right));
        String other = listening(
                "if (SOLD.contains(text)) {\nack.sendAckData(3);\n} else {\nack.sendAckData(\"nothing\");\n}");
        String means = means(run("ada> connect", "ada? say \"ink\"", "ada! \"nothing\"")
                .missed("ada", "\"none\"")
                .beside(run("ada> connect", "ada? say \"ink\"", "ada! \"none\""), other, right));
        assertFalse(means.contains("runs only if"), means);
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
        Recording taken = run("ada> connect", "ada? say \"tea\"", "ada! \"taken\"");
        Recording ok = run("ada> connect", "ada? say \"tea\"", "ada! \"ok\"");
        Situation removes =
                taken.missed("ada", "\"ok\"").beside(ok, code.replace("CHANGE", "NAMES.remove(\"\")"), right);
        contains("`NAMES` is changed only in lines 4 and 11.", removes);
        Situation keeps = taken.missed("ada", "\"ok\"").beside(ok, code.replace("CHANGE", "{}"), right);
        contains(
                "Nothing ever takes anything out of `NAMES`: it's changed only in line 4, in the listener for `say`.",
                keeps);
    }

    @Test
    void a_method_that_nothing_calls() {
        Recording right = run("ada> connect", "ada> say \"a\"", "ada< said \"a\"");
        Recording nothing = run("ada> connect", "ada> say \"a\"").missed("ada", "said \"a\"");
        String helper = "class A { static void configure(SocketIONamespace chat) {%s}\n"
                + "%s static void tell(SocketIONamespace chat) {"
                + " chat.getBroadcastOperations().sendEvent(\"said\", \"a\"); } }";
        contains(
                "is sent in the method `tell`, but nothing calls that method.",
                nothing.beside(right, String.format(helper, "", ""), SOLUTION));
        contains(
                "an annotation is found only in an object that was handed to `addListeners`",
                nothing.beside(right, String.format(helper, "", "@OnEvent(\"say\")"), SOLUTION));
        for (String called : new String[] {"tell(chat);", "chat.addListeners(new A());"}) {
            String means = means(nothing.beside(right, String.format(helper, called, ""), SOLUTION));
            assertFalse(means.contains("nothing calls"), means);
        }
    }

    @Test
    void a_name_and_a_value_in_one_text_and_an_id_in_place_of_the_client() {
        Recording right = run("ada> connect", "ada> say \"a\"", "ada< said \"a\"");
        contains(
                "The event's name and its value were joined into one text: an event `saida`",
                run("ada> connect", "ada> say \"a\"", "ada< saida")
                        .missed("ada", "said \"a\"")
                        .beside(right, listening("client.sendEvent(\"said\" + text);"), SOLUTION));
        String byId = listening("chat.getBroadcastOperations().sendEvent(\"said\", client.getSessionId(), text);");
        contains(
                "`client.getSessionId()` is sent as a value",
                run("ada> connect", "grace> connect", "ada> say \"a\"", "grace< said \"7f\" \"a\"")
                        .missed("grace", "said \"a\"")
                        .beside(
                                run("ada> connect", "grace> connect", "ada> say \"a\"", "grace< said \"a\""),
                                byId,
                                SOLUTION));
    }

    @Test
    void the_call_that_a_text_as_event_names_is_the_one_that_is_there() {
        contains(
                "The first argument of `emit` is the event's name.",
                run("server> connect", "server< tea")
                        .missed("server", "price \"tea\"")
                        .beside(
                                run("server> connect", "server< price \"tea\""),
                                "class A { void a(Socket socket, String item) { socket.emit(item); } }",
                                "class A { void a(Socket socket, String item) { socket.emit(\"price\", item); } }"));
    }

    private static Situation log(String expected, String got, String source) {
        return run("ada> connect")
                .missed("log", expected, got.isEmpty() ? new String[0] : got.split(" / "))
                .beside(run("ada> connect"), source, in("chat.on(\"a\", x -> log.accept(x + \": no answer\"));"));
    }

    @Test
    void the_line_that_wrote_it_or_that_nothing_writes_it() {
        contains(
                "Nothing in your code writes the line \"tea: no answer\".",
                log("tea: no answer", "", in("/* no answer */ chat.on(\"a\", x -> log.accept(x + \": 3\"));")));
        contains(
                "Check which code should write it",
                log("tea: no answer", "", in("chat.on(\"a\", x -> log.accept(x + \": no answer\"));")),
                Cause::fix);
        Situation extra = log(
                "a",
                "a / typing",
                in("chat.on(\"a\", x -> log.accept(\"a\"));\nchat.on(\"b\", x -> log.accept(\"typing\"));"));
        contains("Line 3 writes it.", extra);
        Situation twice = log(
                "a: 3",
                "a: 3 / a: 3",
                in("chat.on(\"a\", x -> log.accept(x + \": \"));\nchat.on(\"b\", x -> log.accept(x + \": \"));"));
        contains("Lines 2 and 3 can both write it.", twice);
        Situation any =
                log("a", "a / a", in("chat.on(\"a\", x -> log.accept(\"a\"));\nchat.on(\"b\", x -> log.accept(x));"));
        assertFalse(means(any).contains("can both write it"), means(any));
        Situation early = log("rain: no answer", "x", in("String last = \"x\";\nlog.accept(last);"));
        contains("outside any listener (line 3)", early);
        Situation word = log("tea: no answer", "tea: timeout", in("chat.on(\"a\", x -> log.accept(x));"));
        contains("it has \"timeout\" where \"no answer\" belongs", word);
        assertFalse(means(word).contains("outside"), means(word));
    }

    private static void contains(String words, Situation situation, java.util.function.Function<Cause, String> part) {
        String text = Detector.first(situation).map(part).orElse("nothing");
        assertTrue(text.contains(words), text);
    }

    @Test
    void a_connection_that_the_code_ends() {
        Situation ended = run("ada> connect", "ada> say \"a\"")
                .says("ada is connected", "ada is not connected")
                .beside(
                        run("ada> connect", "ada> say \"a\""),
                        listening("client.sendEvent(\"said\", text);\nclient.disconnect();"),
                        SOLUTION);
        contains("Your code ends the connection: `client.disconnect()` (line 4).", ended);
        Situation kept = run("ada> connect", "ada> say \"a\"")
                .says("ada is connected", "ada is not connected")
                .beside(run("ada> connect", "ada> say \"a\""), SOLUTION, SOLUTION);
        assertFalse(means(kept).contains("ends the connection"), means(kept));
    }

    @Test
    void an_exception_of_ones_own_and_one_of_the_jdks() {
        Recording threw = run("ada> connect", "ada> say \"a\"")
                .noted("the handler of say ended with java.lang.IllegalArgumentException: no, at A.java:3");
        Recording right = run("ada> connect", "ada> say \"a\"", "ada< said \"a\"");
        contains(
                "No client hears of an exception",
                threw.beside(right, listening("throw new IllegalArgumentException(\"no\");"), SOLUTION),
                Cause::fix);
        contains("Check what can throw there.", threw.beside(right, listening("check(text);"), SOLUTION), Cause::fix);
    }

    @Test
    void a_broadcast_in_a_loop_and_the_send_that_is_too_much() {
        String loop = listening("for (SocketIOClient other : chat.getAllClients()) {\n"
                + "chat.getBroadcastOperations().sendEvent(\"said\", other, text);\n}");
        contains(
                "(line 4) is in a loop: it broadcasts at each turn, and leaves `other` out of that one.",
                run("ada> connect", "grace> connect", "ada> say \"a\"", "ada< said \"a\"", "grace< said \"a\"")
                        .missed("grace", "nothing")
                        .beside(
                                run("ada> connect", "grace> connect", "ada> say \"a\"", "ada< said \"a\""),
                                loop,
                                SOLUTION));
        Situation both = run(
                        "ada> connect",
                        "grace> connect",
                        "ada> say \"a\"",
                        "ada< said \"a\"",
                        "ada< said \"a\"",
                        "grace< said \"a\"")
                .missed("ada", "only said \"a\"")
                .beside(
                        run("ada> connect", "grace> connect", "ada> say \"a\"", "ada< said \"a\"", "grace< said \"a\""),
                        listening("client.sendEvent(\"said\", text);\n"
                                + "chat.getBroadcastOperations().sendEvent(\"said\", text);"),
                        SOLUTION);
        contains("Lines 3 and 4 both send it.", both);
        assertEquals(3, Detector.first(both).orElseThrow().line(), "the one without which the others still hear");
    }

    @Test
    void a_test_that_rejects_a_right_relay_says_what_came() {
        String test = "class A { @Test void one() { ada.emits(\"say\", \"hi\"); } }";
        for (String[] each : new String[][] {
            {
                "one() expected: grace hears only said \"a\"; got: grace heard said \"a\", said \"b\"",
                "this and nothing else"
            },
            {
                "one() expected: grace hears only said \"a\" \"b\"; got: grace heard said \"a\", said \"b\"",
                "belong to one event"
            },
            {"one() expected: grace hears said [\"a\",\"b\"]; got: grace heard said \"a\"", "without `List.of`"},
        }) {
            Situation rejects = run().says("your test accepts the relay", "it rejects it: " + each[0])
                    .beside(run(), test, "class A {}");
            contains(each[1], rejects);
        }
        String other = means(run().says(
                        "your test accepts the relay",
                        "it rejects it: one() expected: grace hears said \"a\"; got:" + " grace heard nothing")
                .beside(run(), test, "class A {}"));
        assertTrue(other.endsWith("got: grace heard nothing."), other);
    }

    @Test
    void a_number_that_was_counted_once() {
        Recording right =
                run("ada> connect", "ada> say \"a\"", "ada< said \"1. a\"", "ada> say \"b\"", "ada< said \"2. b\"");
        Recording same = run(
                        "ada> connect", "ada> say \"a\"", "ada< said \"1. a\"", "ada> say \"b\"", "ada< said \"1. b\"")
                .missed("ada", "said \"2. b\"");
        String send = "client.sendEvent(\"said\", number + \". \" + text);";
        contains(
                "`number` was counted once, outside the listener",
                same.beside(
                        right,
                        in(
                                "int number = count.incrementAndGet();\nchat.addEventListener(\"say\", String.class, (client,"
                                        + " text, ack) -> " + send.replace(";", "") + ");"),
                        SOLUTION));
        String inside =
                means(same.beside(right, listening("int number = count.incrementAndGet() - 1;\n" + send), SOLUTION));
        assertFalse(inside.contains("counted once"), inside);
    }

    @Test
    void the_librarys_own_server_and_a_listener_that_comes_too_late() {
        String solution = program("RepairedServer", LISTENER, "server.start();", "System.in.read();");
        Recording right = run("ada> connect", "ada> say \"a\"", "ada< said \"a\"");
        Recording nothing = run("ada> connect", "ada> say \"a\"").missed("ada", "said \"a\"");
        contains(
                "In the library's own `SocketIOServer`, `addNamespace(\"/\")` makes a separate namespace",
                nothing.beside(
                        right, program("SocketIOServer", LISTENER, "server.start();", "System.in.read();"), solution));
        contains(
                "The listener is added in line 6, but line 5 waits for input before that",
                nothing.beside(
                        right, program("RepairedServer", "server.start();", "System.in.read();", LISTENER), solution));
        String means = means(nothing.beside(right, solution, solution));
        assertFalse(means.contains("own `SocketIOServer`") || means.contains("waits for input"), means);
    }

    private static final String LISTENER = "chat.addEventListener(\"say\", String.class, (client, text, ack) ->"
            + " chat.getBroadcastOperations().sendEvent(\"said\", text));";

    private static String program(String server, String... lines) {
        return "class A { static void main(String[] args) {\nvar server = new " + server + "(config);\n"
                + "SocketIONamespace chat = server.addNamespace(\"/\");\n" + String.join("\n", lines) + "\n} }";
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
        Recording refused = run("ada> connect", "ada? say \"tea\"", "ada! \"not here\"");
        Recording answered = run("ada> connect", "ada? say \"tea\"", "ada! \"ok\"");

        Situation other = answered.missed("ada", "\"not here\"")
                .beside(refused, cafe("client.joinRoom(table);", check.replace("!client", "client")), right);
        contains("(line 9) does not hold.", other);
        assertFalse(means(other).contains("line == null"), "that is given: " + means(other));
        assertEquals(9, Detector.first(other).orElseThrow().line());

        contains(
                "The answer to say \"tea\" is \"ok\" (line 10) instead of \"not here\". Your code has no answer"
                        + " \"not here\".",
                answered.missed("ada", "\"not here\"").beside(refused, cafe("client.joinRoom(table);", ""), right));
    }

    @Test
    void a_handler_that_checks_nothing_is_told_so_where_another_one_does() {
        String check = "if (!in.contains(client)) { ack.sendAckData(\"no\"); return; } ack.sendAckData(\"ok\");";
        String right = two(check, check);
        Recording refused = run("ada> connect", "ada? say \"tea\"", "ada! \"no\"");
        Recording answered =
                run("ada> connect", "ada? say \"tea\"", "ada! \"ok\"").missed("ada", "\"no\"");
        String told = "The handler checks nothing before that answer.";

        contains(told, answered.beside(refused, two(check, "ack.sendAckData(\"ok\");"), right));
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
    void a_connection_that_was_ended_gets_no_answer() {
        String ends = listening("client.disconnect(); ack.sendAckData(\"ok\");");
        contains(
                "Your code ends the connection: `client.disconnect()` (line 3). The client gets no answer any more.",
                run("ada> connect", "ada? say \"tea\"")
                        .missed("ada", "\"ok\"")
                        .beside(
                                run("ada> connect", "ada? say \"tea\"", "ada! \"ok\""),
                                ends,
                                listening("client.leaveRoom(text); ack.sendAckData(\"ok\");")));
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
    void the_same_values_in_another_order_and_several_of_them() {
        String right = listening("lines.forEach(line -> client.sendEvent(\"said\", line));");
        Recording expected = run("ada> say \"x\"", "ada< said \"a\"", "ada< said \"b\"", "ada< said \"a\"");
        contains(
                "`said` arrives in another order: \"b\", \"a\", \"a\" instead of \"a\", \"b\", \"a\".",
                run("ada> say \"x\"", "ada< said \"b\"", "ada< said \"a\"", "ada< said \"a\"")
                        .missed("ada", "said \"a\"")
                        .beside(expected, right, right));
        contains(
                "`said` arrives with \"z\", \"a\" instead of \"a\", \"b\", \"a\".",
                run("ada> say \"x\"", "ada< said \"z\"", "ada< said \"a\"")
                        .missed("ada", "said \"b\"")
                        .beside(expected, right, right));
    }

    @Test
    void a_send_to_each_client_of_a_room_is_no_broadcast_in_a_loop_and_a_right_call_is_not_looked_at() {
        Recording both = run("ada> say \"x\"", "grace< said \"x\"", "alan< said \"x\"");
        Recording one = run("ada> say \"x\"", "grace< said \"x\"");
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
        Recording right = run("ada> say \"x\"", "grace< said \"x\"", "alan> join", "alan< said \"x\"");
        String late = listening("client.sendEvent(\"said\", text);");
        String means = means(run("ada> say \"x\"", "grace< said \"x\"", "alan> join")
                .missed("alan", "said \"x\"")
                .beside(right, late, late));
        assertFalse(means.contains("grace"), means);
    }

    @Test
    void the_time_of_the_machine_instead_of_the_given_clock() {
        String given = "class A { static void configure(SocketIONamespace chat, Clock clock) {\n"
                + "chat.addEventListener(\"at\", String.class, (client, text, ack) -> ack.sendAckData(%s)); } }";
        Recording here = run("ada> connect", "ada? at \"x\"", "ada! 3");
        Recording away = run("ada> connect", "ada? at \"x\"", "ada! 4");
        for (String machine : List.of("Instant.now()", "System.currentTimeMillis()", "LocalTime.now().getHour()")) {
            contains(
                    "Line 2 takes the machine's time",
                    away.missed("ada", "3")
                            .beside(here, String.format(given, machine), String.format(given, "clock.instant()")));
        }
        for (String own : List.of("clock.millis()", "Instant.now(clock)")) {
            String means = means(away.missed("ada", "3")
                    .beside(here, String.format(given, own), String.format(given, "clock.instant()")));
            assertFalse(means.contains("machine"), means);
        }
        String not = means(away.missed("ada", "3")
                .beside(here, String.format(given, "Instant.now()"), String.format(given, "Instant.now()")));
        assertFalse(not.contains("machine"), not);
    }

    @Test
    void a_listener_that_goes_on_after_its_answer() {
        String note = "your say listener acknowledged say twice: a question has one answer, at A.java:%d";
        Recording right = run("ada> connect", "ada? say \"a\"", "ada! 3");
        String code = listening("if (text.isEmpty()) {\nack.sendAckData(3);%s\n}\nack.sendAckData(4);");
        contains(
                "Line 4 answers, and the listener goes on: line 6 answers again.",
                run("ada> connect", "ada? say \"a\"", "ada! 3")
                        .noted(String.format(note, 6))
                        .missed("ada", "4")
                        .beside(right, String.format(code, ""), SOLUTION));
        String means = means(run("ada> connect", "ada? say \"a\"", "ada! 3")
                .noted(String.format(note, 6))
                .missed("ada", "4")
                .beside(right, String.format(code, " return;"), SOLUTION));
        assertFalse(means.contains("goes on"), means);
    }

    @Test
    void whom_two_lines_reach_that_send_the_same() {
        String means = means(run("ada> connect", "ada> say \"a\"", "ada< said \"a\"", "ada< said \"a\"")
                .missed("ada", "said \"a\"")
                .beside(
                        run("ada> connect", "ada> say \"a\"", "ada< said \"a\""),
                        listening("client.sendEvent(\"said\", text);\n"
                                + "chat.getBroadcastOperations().sendEvent(\"said\", text);"),
                        SOLUTION));
        assertTrue(means.contains("(line 3) sends to one connection: the one that the event came in on."), means);
        assertTrue(means.contains("(line 4) sends to every connection in the namespace, including"), means);
    }

    @Test
    void an_answer_that_is_chosen_by_a_condition() {
        Recording here = run("ada> connect", "ada? at \"x\"", "ada! \"here\"");
        String code = "class A { static void configure(SocketIONamespace chat) {\n"
                + "chat.addEventListener(\"at\", String.class, (client, text, ack) -> {\n%s }); } }";
        Situation direct = run("ada> connect", "ada? at \"x\"", "ada! \"away\"")
                .missed("ada", "\"here\"")
                .beside(
                        here,
                        String.format(code, "ack.sendAckData(text.isEmpty() ? \"here\" : \"away\");"),
                        String.format(code, "ack.sendAckData(text.isEmpty() ? \"away\" : \"here\");"));
        contains("Line 3 answers that only if `text.isEmpty()` (line 3) does not hold.", direct);
        Situation kept = run("ada> connect", "ada? at \"x\"", "ada! \"away\"")
                .missed("ada", "\"here\"")
                .beside(
                        here,
                        String.format(
                                code,
                                "boolean here = text.isEmpty();\nString answer = here ? \"here\" : \"away\";\n"
                                        + "ack.sendAckData(answer);"),
                        String.format(code, "ack.sendAckData(text.isEmpty() ? \"away\" : \"here\");"));
        contains("Line 5 answers that only if `here` (line 4) does not hold.", kept);
    }

    @Test
    void a_method_that_sends_the_event_it_is_handed() {
        String code = """
                class A { static void configure(SocketIONamespace chat) {
                chat.addEventListener("say", String.class, (client, text, ack) -> {
                if (text.equals("a")) tell(chat, client, "said", text); }); }
                static void tell(SocketIONamespace chat, SocketIOClient one, String event, String value) {
                one.sendEvent(event, value); } }""";
        contains("Line 3 runs only if `text.equals(\"a\")` (line 3) holds.", onlyTheFirst(code));
    }

    @Test
    void a_listener_that_should_send_it_as_well() {
        String code = """
                class A { static void configure(SocketIONamespace chat) {
                chat.addEventListener("say", String.class, (client, text, ack) -> client.sendEvent("said", text));
                chat.addEventListener("join", String.class, (client, room, ack) -> { %s }); } }""";
        Recording right =
                run("ada> connect", "ada> say \"a\"", "ada< said \"a\"", "ada> join \"b\"", "ada< said \"a\"");
        Recording nothing = run("ada> connect", "ada> say \"a\"", "ada< said \"a\"", "ada> join \"b\"")
                .missed("ada", "said \"a\"");
        String solution = String.format(code, "client.sendEvent(\"said\", room);");
        contains(
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
        contains(
                "`one.sendEvent` (line 4) is in a loop over clients: whoever comes up in it twice hears it twice.",
                run("ada> connect", "ada> say \"a\"", "ada< said \"a\"", "ada< said \"a\"")
                        .missed("ada", "said \"a\"")
                        .beside(run("ada> connect", "ada> say \"a\"", "ada< said \"a\""), loop, SOLUTION));
    }
}
