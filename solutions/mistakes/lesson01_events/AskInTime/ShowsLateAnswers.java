// mistake: -
// Your client shows `no answer`, and later it shows the late answer as well.
// Your timer and your `Ack` run independently: when the time is over, the `Ack` still waits for its
// answer. An `AckWithTimeout` does both jobs. After its deadline it ignores the answer.
// Emit with an `AckWithTimeout` instead of a timer of your own.
package lesson01_events;

import io.socket.client.Ack;
import io.socket.client.Socket;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

final class AskInTime {

    static void talk(Socket socket, Consumer<String> screen) {
        socket.on("customer", args -> {
            String item = (String) args[0];
            var answered = new AtomicBoolean();
            socket.emit("price", item, (Ack) answer -> {
                answered.set(true);
                screen.accept(item + ": " + answer[0]);
            });
            var alarm = new Timer();
            alarm.schedule(
                    new TimerTask() {
                        @Override
                        public void run() {
                            alarm.cancel();
                            if (!answered.get()) {
                                screen.accept(item + ": no answer");
                            }
                        }
                    },
                    300);
        });
    }
}
