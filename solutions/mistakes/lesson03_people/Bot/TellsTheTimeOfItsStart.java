// mistake: -
// 61 minutes later, your bot still answers `It is 09:00.`
// It makes its answer once, in `talk`, before anyone has asked.
// Call `answer(clock)` in the listener: then it reads the clock for each question.
package lesson03_people;

import io.socket.client.IO;
import io.socket.client.Socket;
import java.time.Clock;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

final class Bot {

    static void talk(Socket socket, Clock clock) {
        String answer = answer(clock);
        socket.on("chat message", args -> {
            String sender = (String) args[0];
            String text = (String) args[1];
            if (text.startsWith("/time") && !sender.endsWith("bot")) {
                socket.emit("chat message", answer);
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
