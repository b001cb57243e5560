package workbook.check.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Recordings of a chat that relays what is said, listeners that do so, and what is said of a wrong one. */
final class RelayFixture {

    private static final String[] ARRIVALS = {"ada> connect", "grace> connect", "alan> connect"};

    /** Each hears what ada says, or each but ada. */
    static final Recording TO_ALL =
            run("ada> say \"hi\"", "ada< said \"hi\"", "grace< said \"hi\"", "alan< said \"hi\"");

    static final Recording TO_OTHERS = run("ada> say \"hi\"", "grace< said \"hi\"", "alan< said \"hi\"");

    /** A file that relays to all. */
    static final String BROADCAST = listening("chat.getBroadcastOperations().sendEvent(\"said\", text);");

    private RelayFixture() {}

    /** What happens after ada, grace and alan have come. */
    static Recording run(String... lines) {
        var all = new ArrayList<>(List.of(ARRIVALS));
        all.addAll(List.of(lines));
        return Recording.of(all.toArray(String[]::new));
    }

    /** A listener for {@code say} with that body, which begins in line 3. */
    static String listening(String body) {
        return "class A { static void configure(SocketIONamespace chat) {\n"
                + "chat.addEventListener(\"say\", String.class, (client, text, ack) -> {\n" + body + "\n}); } }";
    }

    /** What that body, which begins in line 2, does when the server is set up. */
    static String in(String body) {
        return "class A { static void configure(SocketIONamespace chat) {\n" + body + "\n} }";
    }

    static Optional<Cause> cause(Situation situation) {
        return Detector.first(situation);
    }

    /** What is said to be the cause. */
    static String means(Situation situation) {
        return cause(situation).map(Cause::means).orElse("nothing");
    }

    static void means(String words, Situation situation) {
        means(words, situation, Cause::means);
    }

    static void means(String words, Situation situation, Function<Cause, String> part) {
        String text = cause(situation).map(part).orElse("nothing");
        assertTrue(text.contains(words), text);
    }

    static void silent(Situation situation) {
        assertEquals("nothing", means(situation));
    }
}
