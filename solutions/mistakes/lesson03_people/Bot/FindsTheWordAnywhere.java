// mistake: -
// Grace wrote about `/time`, and your bot answered. Her line has the word in its middle.
// People talk about commands, too. That's why this chat's bots react only to the beginning of a
// line.
// Look for a method of `String` that looks only there.
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
            if (text.contains("/time") && !sender.endsWith("bot")) {
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
