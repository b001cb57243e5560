// mistake: -
// has: removeLast|pollLast|getLast|peekLast|addFirst|offerFirst|push\(|descendingIterator|reversed
// Your client sends the newest of the lines that wait. They arrive in another order than they were
// written.
// A queue is filled at one end, and emptied at the other.
// Look at which end your line is put, and from which one the next line is taken.
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
        if (waiting.size() == 1) {
            sendFirst();
        }
    }

    private synchronized void sendFirst() {
        socket.emit("say", waiting.getFirst(), (Ack) values -> answered(String.valueOf(values[0])));
    }

    private synchronized void answered(String answer) {
        screen.accept(waiting.removeFirst() + ": " + answer);
        if (!waiting.isEmpty()) {
            waiting.addFirst(waiting.removeLast());
            sendFirst();
        }
    }
}
