// mistake: -
// Your page does what a page does that sets an alarm beside the question: the time was over, "no
// answer" was shown, and then the late answer was shown as well. The alarm and the answer do not
// know of each other. AckWithTimeout does both jobs: after its deadline it forgets the question,
// and a late answer finds nobody.
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
