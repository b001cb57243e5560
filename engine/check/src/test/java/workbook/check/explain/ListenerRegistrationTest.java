package workbook.check.explain;

import static workbook.check.explain.RelayFixture.BROADCAST;
import static workbook.check.explain.RelayFixture.TO_ALL;
import static workbook.check.explain.RelayFixture.listening;
import static workbook.check.explain.RelayFixture.means;
import static workbook.check.explain.RelayFixture.run;

import org.junit.jupiter.api.Test;

/** A listener that is added for each connection, twice, or in another listener. */
class ListenerRegistrationTest {

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
}
