// right: it decides in a method of its own, and listens to everything
package lesson03_people;

import io.socket.client.IO;
import io.socket.client.Socket;
import java.time.Clock;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

final class Bot {

    static void talk(Socket socket, Clock clock) {
        socket.onAnyIncoming(args -> {
            if (args[0].equals("chat message") && isQuestion(args[1].toString(), args[2].toString())) {
                socket.emit("chat message", answer(clock));
            }
        });
    }

    private static boolean isQuestion(String sender, String text) {
        return !sender.matches(".*bot") && text.indexOf("/time") == 0;
    }

    static void options(IO.Options options) {
        options.query = "name=timebot";
    }

    static String answer(Clock clock) {
        return "It is " + LocalTime.now(clock).truncatedTo(ChronoUnit.MINUTES) + ".";
    }
}
