// mistake: -
// Your client sends a line although the one before it has no answer yet.
// Then several are under way at once. If one of them has to be sent again, it comes after those
// that were said after it.
// Send from `add` only if nothing else waits for its answer.
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

    // The user's thread and the client's both come here: `synchronized` lets in one of them at a time.
    private synchronized void add(String text) {
        waiting.addLast(text);
        socket.emit("say", text, (Ack) values -> answered(String.valueOf(values[0])));
    }

    private synchronized void sendFirst() {
        socket.emit("say", waiting.getFirst(), (Ack) values -> answered(String.valueOf(values[0])));
    }

    private synchronized void answered(String answer) {
        screen.accept(waiting.removeFirst() + ": " + answer);
    }
}
