// mistake: -
// has: (?s)void answered\([^)]*\) \{(?:(?!removeFirst|poll|remove\(|pop\().)*sendFirst\(
// The answer to `one` has come, and your client sends `one` again instead of `two`.
// `sendFirst` sends the first line of the queue. When your `answered` calls it, the line with the
// answer is still in the first place.
// What has to happen to that line before the next one is sent?
package lesson07_delivery;

import io.socket.client.Ack;
import io.socket.client.Socket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

final class OneAtATime {

    private static volatile OneAtATime page;

    private final Socket socket;
    private final Consumer<String> screen;

    private final Deque<String> waiting = new ArrayDeque<>();

    private OneAtATime(Socket socket, Consumer<String> screen) {
        this.socket = socket;
        this.screen = screen;
    }

    static void talk(Socket socket, Consumer<String> screen) {
        page = new OneAtATime(socket, screen);
    }

    static void say(String text) {
        page.add(text);
    }

    private synchronized void add(String text) {
        waiting.addLast(text);
        if (waiting.size() == 1) {
            sendFirst();
        }
    }

    private synchronized void sendFirst() {
        socket.emit("say", waiting.getFirst(), (Ack) values -> answered(String.valueOf(values[0])));
    }

    private synchronized void answered(String answer) {
        if (waiting.size() > 1) {
            sendFirst();
        }
        screen.accept(waiting.removeFirst() + ": " + answer);
    }
}
