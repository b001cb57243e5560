package workbook.check.explain;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static workbook.check.explain.RelayFixture.BROADCAST;
import static workbook.check.explain.RelayFixture.TO_ALL;
import static workbook.check.explain.RelayFixture.cause;
import static workbook.check.explain.RelayFixture.means;
import static workbook.check.explain.RelayFixture.run;
import static workbook.check.explain.RelayFixture.silent;

import org.junit.jupiter.api.Test;

/** A listener that is missing, or is for another event. */
class ListenerDetectorTest {

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
}
