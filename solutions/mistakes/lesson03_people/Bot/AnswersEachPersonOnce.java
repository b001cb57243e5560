// mistake: -
// Ada asked for the time a second time, and got no answer.
// Your bot remembers something of the first time, who asked or what it answered, and doesn't say
// it again. But each question is one of its own.
// Decide for each line by what was said and who said it. The bot has nothing to remember.
package lesson03_people;

import io.socket.client.IO;
import io.socket.client.Socket;
import java.time.Clock;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;

final class Bot {

    static void talk(Socket socket, Clock clock) {
        Set<String> answered = new HashSet<>();
        socket.on("chat message", args -> {
            String sender = (String) args[0];
            String text = (String) args[1];
            if (text.startsWith("/time") && !sender.endsWith("bot") && answered.add(sender)) {
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
