// right: its listener is a method, and it's added when the bot has connected
package lesson03_people;

import io.socket.client.IO;
import io.socket.client.Socket;
import java.time.Clock;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

final class Bot {

    static void talk(Socket socket, Clock clock) {
        socket.once(Socket.EVENT_CONNECT, any -> socket.on("chat message", args -> hears(socket, clock, args)));
    }

    private static void hears(Socket socket, Clock clock, Object... args) {
        boolean person = !String.valueOf(args[0]).matches(".*bot$");
        boolean question = String.valueOf(args[1]).regionMatches(0, "/time", 0, 5);
        if (person && question) {
            socket.emit("chat message", new Object[] {answer(clock)});
        }
    }

    static void options(IO.Options options) {
        options.query = "name=timebot";
    }

    static String answer(Clock clock) {
        return "It is " + LocalTime.now(clock).truncatedTo(ChronoUnit.MINUTES) + ".";
    }
}
