// mistake: -
// has: /time
// has: !\s*\(*\w+[^;{]*endsWith[^;{]*\|\||\|\|[^;{]*!\s*\(*\w+[^;{]*endsWith|\.or\(|endsWith[^;{]*&&\s*!|!\s*\(*\w+[^;{&|]*startsWith[^;{&|]*&&[^;{&|!]*endsWith
// Ada wrote `hello`, and your bot answered, although she hadn't asked for the time.
// Your code asks two things, but one of them is enough for an answer. Ada is a person, so it
// doesn't matter what she wrote.
// An answer needs both. Read your condition aloud for `ada` and `hello`, and each `and`, `or` and
// `not` in it.
package lesson03_people;

import io.socket.client.IO;
import io.socket.client.Socket;
import java.time.Clock;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * Bot: a client that answers by itself.
 *
 * <p>The chat emits {@code chat message} for each line: first the name of the sender, then the text. If a
 * text of a person begins with {@code /time}, the bot emits {@code chat message} with its answer. Names of
 * bots end in {@code bot}; this one is {@code timebot}.
 *
 * <p>The page: lessons/lesson03_people/Bot.adoc
 */
final class Bot {

    static void talk(Socket socket, Clock clock) {
        socket.on("chat message", args -> {
            String sender = (String) args[0];
            String text = (String) args[1];
            if (text.startsWith("/time") || !sender.endsWith("bot")) {
                socket.emit("chat message", answer(clock));
            }
        });
    }

    /** What the bot says about itself when it connects. */
    static void options(IO.Options options) {
        options.query = "name=timebot";
    }

    /** What the bot answers now: {@code It is 09:00.} */
    static String answer(Clock clock) {
        return "It is " + LocalTime.now(clock).truncatedTo(ChronoUnit.MINUTES) + ".";
    }

    private Bot() {}
}
