// mistake: -
// Your bot answered a line that a bot has said, here one of its own.
// Two such bots can keep each other talking without end: each answer is the next question.
// Look at the sender's name, and at its end. Names of bots end in `bot`, and that includes your
// own.
package lesson03_people;

import io.socket.client.IO;
import io.socket.client.Socket;
import java.time.Clock;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

final class Bot {

    static void talk(Socket socket, Clock clock) {
        socket.on("chat message", args -> {
            String text = (String) args[1];
            if (text.startsWith("/time")) {
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
