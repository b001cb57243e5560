// mistake: -
// has: void add\([^)]*\) \{\s*waiting\.\w+\(\w+\);\s*sendFirst\(\);
// The user writes `two` while `one` has no answer yet, and your client sends `one` again.
// `sendFirst` sends the first line of the queue, and that is the one that's under way. Your `add`
// calls it for each new line.
// Call it from `add` only if nothing else waits for its answer.
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
        sendFirst();
    }

    private synchronized void sendFirst() {
        socket.emit("say", waiting.getFirst(), (Ack) values -> answered(String.valueOf(values[0])));
    }

    private synchronized void answered(String answer) {
        screen.accept(waiting.removeFirst() + ": " + answer);
        if (!waiting.isEmpty()) {
            sendFirst();
        }
    }
}
