package lesson07_delivery;

import io.socket.client.Ack;
import io.socket.client.Socket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * OneAtATime: a line is sent when the one before it has been acknowledged.
 *
 * <p>The page calls {@code say} with a text when its user presses Enter. The client emits {@code say} with that text,
 * and the screen shows each text with the server's answer, such as {@code hi: ok}.
 *
 * <p>The page: lessons/lesson07_delivery/OneAtATime.adoc
 */
final class OneAtATime {

    private static volatile OneAtATime page;

    private final Socket socket;
    private final Consumer<String> screen;

    /** The lines without an answer, the oldest first. */
    private final Deque<String> waiting = new ArrayDeque<>();

    private OneAtATime(Socket socket, Consumer<String> screen) {
        this.socket = socket;
        this.screen = screen;
    }

    static void talk(Socket socket, Consumer<String> screen) {
        page = new OneAtATime(socket, screen);
    }

    /** The user presses Enter. */
    static void say(String text) {
        page.add(text);
    }

    // The user's thread and the client's both come here: `synchronized` lets in one of them at a time.
    private synchronized void add(String text) {
        waiting.addLast(text);
        // TODO 1: send it now, unless another one waits for its answer.
    }

    /** Sends the first of those that wait; it keeps its place until its answer is here. */
    private synchronized void sendFirst() {
        socket.emit("say", waiting.getFirst(), (Ack) values -> answered(String.valueOf(values[0])));
    }

    /** The answer to the first one has come. */
    private synchronized void answered(String answer) {
        screen.accept(waiting.removeFirst() + ": " + answer);
        // TODO 2: send the next one, if there is one.
    }
}
