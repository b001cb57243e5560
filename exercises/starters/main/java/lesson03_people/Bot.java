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
        // TODO 1: listen for "chat message"; if the text begins with "/time", emit answer(clock).
        // TODO 2: do not answer bots.
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
