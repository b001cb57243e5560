// right: it leaves the listener for everything that isn't a question
package lesson03_people;

import io.socket.client.IO;
import io.socket.client.Socket;
import java.time.Clock;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

final class Bot {

    static void talk(Socket socket, Clock clock) {
        socket.on("chat message", args -> {
            if (args[0].toString().endsWith("bot")) {
                return;
            }
            if (!args[1].toString().startsWith("/time")) {
                return;
            }
            socket.emit("chat message", answer(clock));
        });
    }

    static void options(IO.Options options) {
        options.query = "name=timebot";
    }

    static String answer(Clock clock) {
        return "It is " + LocalTime.now(clock).truncatedTo(ChronoUnit.MINUTES) + ".";
    }
}
