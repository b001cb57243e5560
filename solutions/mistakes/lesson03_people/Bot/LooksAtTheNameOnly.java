// mistake: -
// lacks: /[tT]|contains\(|startsWith|indexOf|matches|regionMatches|charAt|substring
// Ada wrote `hello`, and your bot answered, although she hadn't asked for the time.
// Your code has no `/time` in it. So a line that asks for the time is to your bot like any other
// line of the same sender.
// Two things decide: who wrote the line, and what it says. Look at the second of the event's values
// as well, and at its beginning.
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
            if (!sender.endsWith("bot")) {
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
