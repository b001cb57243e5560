// mistake: -
// Your bot doesn't answer itself, but it answered another bot.
// Two bots that ignore only themselves can keep each other talking without end: each answer is the
// next question.
// Don't compare with one name. Names of bots end in `bot`.
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
            if (text.startsWith("/time") && !sender.equals("timebot")) {
                socket.emit("chat message", answer(clock));
            }
        });
    }

    static void options(IO.Options options) {
        options.query = "name=timebot";
    }

    static String answer(Clock clock) {
        return "It is " + LocalTime.now(clock).truncatedTo(ChronoUnit.MINUTES) + ".";
    }
}
