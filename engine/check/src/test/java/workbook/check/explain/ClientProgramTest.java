package workbook.check.explain;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static workbook.check.explain.RelayFixture.cause;
import static workbook.check.explain.RelayFixture.means;
import static workbook.check.explain.RelayFixture.silent;

import org.junit.jupiter.api.Test;

/** Clients that a learner wrote. */
class ClientProgramTest {

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
}
