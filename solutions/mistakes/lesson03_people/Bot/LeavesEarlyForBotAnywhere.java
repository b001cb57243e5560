// mistake: -
// has: (contains|indexOf|startsWith)\(\s*"bot"\s*\)|"(\^|\(\?i\))*\.\*bot\.\*"
// Botticelli asked for the time, and got no answer.
// That's a person, whose name has `bot` in another place. A name that's taken for a bot's by mistake is refused
// without a word, and nobody finds out why.
// Names of bots *end* in `bot`. Which method of `String` looks only there?
package lesson03_people;

import io.socket.client.IO;
import io.socket.client.Socket;
import java.time.Clock;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

final class Bot {

    static void talk(Socket socket, Clock clock) {
        socket.on("chat message", args -> {
            String sender = (String) args[0];
            String text = (String) args[1];
            if (sender.contains("bot")) {
                return;
            }
            if (text.startsWith("/time")) {
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
