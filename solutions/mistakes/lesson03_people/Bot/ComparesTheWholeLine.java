// mistake: -
// has: equals(IgnoreCase)?\(\s*"/time"|"/time"\s*\.\s*equals|"/time"\s*,\s*\w+(\[1\])?\s*\)|case\s+"/time"|matches\(\s*"/time"|\.split\(
// lacks: startsWith|indexOf|contains\(|regionMatches|substring
// Grace wrote `/time, please`, and got no answer.
// Her line begins with `/time`, but it has more than that. Your condition wants the whole line, or
// its first word, to be `/time`.
// Look for a method of `String` that looks only at the beginning.
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
            if (text.equals("/time") && !sender.endsWith("bot")) {
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
