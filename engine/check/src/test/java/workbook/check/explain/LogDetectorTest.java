package workbook.check.explain;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static workbook.check.explain.RelayFixture.in;
import static workbook.check.explain.RelayFixture.means;
import static workbook.check.explain.RelayFixture.run;

import org.junit.jupiter.api.Test;

/** Lines of a log that are missing, or that should not be there. */
class LogDetectorTest {

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
    void the_line_that_wrote_it_or_that_nothing_writes_it() {
        means(
                "Nothing in your code writes the line \"tea: no answer\".",
                log("tea: no answer", "", in("/* no answer */ chat.on(\"a\", x -> log.accept(x + \": 3\"));")));
        means(
                "Check which code should write it",
                log("tea: no answer", "", in("chat.on(\"a\", x -> log.accept(x + \": no answer\"));")),
                Cause::fix);
        Situation extra = log(
                "a",
                "a / typing",
                in("chat.on(\"a\", x -> log.accept(\"a\"));\nchat.on(\"b\", x -> log.accept(\"typing\"));"));
        means("Line 3 writes it.", extra);
        Situation twice = log(
                "a: 3",
                "a: 3 / a: 3",
                in("chat.on(\"a\", x -> log.accept(x + \": \"));\nchat.on(\"b\", x -> log.accept(x + \": \"));"));
        means("Lines 2 and 3 can both write it.", twice);
        Situation any =
                log("a", "a / a", in("chat.on(\"a\", x -> log.accept(\"a\"));\nchat.on(\"b\", x -> log.accept(x));"));
        assertFalse(means(any).contains("can both write it"), means(any));
        Situation early = log("rain: no answer", "x", in("String last = \"x\";\nlog.accept(last);"));
        means("outside any listener (line 3)", early);
        Situation word = log("tea: no answer", "tea: timeout", in("chat.on(\"a\", x -> log.accept(x));"));
        means("it has \"timeout\" where \"no answer\" belongs", word);
        assertFalse(means(word).contains("outside"), means(word));
    }

    private static Situation log(String expected, String got, String source) {
        return Recording.of("ada> connect")
                .missed("log", expected, got.isEmpty() ? new String[0] : got.split(" / "))
                .beside(
                        Recording.of("ada> connect"),
                        source,
                        in("chat.on(\"a\", x -> log.accept(x + \": no answer\"));"));
    }
}
