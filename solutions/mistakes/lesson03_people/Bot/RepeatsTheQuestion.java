// mistake: M-ECHO
// Your bot's answer begins with `/time`. It comes back to the bot as to everyone, so the bot answers
// itself, and that answer comes back again.
// What a client emits to this chat, everyone hears, the sender included.
// Emit what `answer(clock)` returns, and nothing that your bot would take for a question.
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
                socket.emit("chat message", text + ": " + answer(clock));
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
