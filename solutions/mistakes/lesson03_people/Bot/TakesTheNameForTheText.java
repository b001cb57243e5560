// mistake: -
// has: (?i)(sender|name|user|who|person|author)\s*=\s*[^;]*\w\[1\]|(text|message|line|msg|said)\s*=\s*[^;]*\w\[0\]|\w\[0\]\)?(\.toString\(\))?\)?\.(startsWith|equals|matches|contains)\(\s*"/|record\s+\w+\(\s*String\s+(text|message|line|msg)\b
// lacks: onAny
// Ada asked for the time, and your bot didn't answer.
// `chat message` comes with two values, in this order: `args[0]` is the name of the sender, and
// `args[1]` is the text.
// Check which of them each part of your condition looks at, and what it says for `ada` and
// `/time`.
package lesson03_people;

import io.socket.client.IO;
import io.socket.client.Socket;
import java.time.Clock;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

final class Bot {

    static void talk(Socket socket, Clock clock) {
        socket.on("chat message", args -> {
            String sender = (String) args[1];
            String text = (String) args[0];
            if (text.startsWith("/time") && !sender.endsWith("bot")) {
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
