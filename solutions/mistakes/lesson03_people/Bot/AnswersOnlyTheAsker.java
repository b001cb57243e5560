// mistake: M-CLIENTBCAST
// Your bot emitted an event that's named after the person who asked. The chat doesn't know such an
// event, so nobody heard the answer.
// A client can emit only to the server, and the server decides who hears it. In this chat, everyone
// hears a `chat message`.
// Emit the answer as `chat message`, like any other client.
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
            if (text.startsWith("/time") && !sender.endsWith("bot")) {
                socket.emit(sender, answer(clock));
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
