// mistake: M-AI
// Ada asked for the time once, and your bot answered again and again.
// Your bot answers every line. Its own answer comes back to it, as to everyone, and that's a line,
// too. This chat stopped it after ten lines; a real one might not.
// Look at the text before you answer: only lines that begin with `/time` are for the bot.
package lesson03_people;

import io.socket.client.IO;
import io.socket.client.Socket;
import java.time.Clock;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

final class Bot {

    static void talk(Socket socket, Clock clock) {
        socket.on("chat message", args -> socket.emit("chat message", answer(clock)));
    }

    static void options(IO.Options options) {
        options.query = "name=timebot";
    }

    static String answer(Clock clock) {
        return "It is " + LocalTime.now(clock).truncatedTo(ChronoUnit.MINUTES) + ".";
    }
}
