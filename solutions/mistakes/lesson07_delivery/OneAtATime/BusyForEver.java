// mistake: -
// has: \bboolean \w+\b
// has: [;{}]\s*(?:this\.)?\w+ = true;
// lacks: [;{})]\s*(?:else\s*)?(?:this\.)?\w+ = (?:false|!|waiting)
// The first line was answered, nothing waits, and the next line isn't sent.
// Your flag says that a line is under way. It's set when one is sent, and nothing in your code sets
// it back.
// When is no line under way any more? Look at `answered`.
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

    private boolean busy;

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
        if (!busy) {
            busy = true;
            sendFirst();
        }
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
