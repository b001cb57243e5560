// mistake: -
// has: (?s)void add\([^)]*\) \{(?:(?!\bvoid\b).)*emit\((?:(?!\bvoid\b).)*\belse\b(?:(?!\bvoid\b).)*waiting\.(?:add|offer)
// lacks: waiting\.(?:add|addLast|offer|offerLast)\(\w+\);\s*(?:if|socket|sendFirst)
// The answer to the first line has come, and the queue has no line that belongs to it.
// Your `add` sends a line that nothing waits behind, and doesn't put it into the queue. But the
// line that's under way has its place there, the first one, until its answer is here: `answered`
// takes it out. It also shows the next line that one is under way.
// Does each line get into your queue?
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
        if (waiting.isEmpty()) {
            socket.emit("say", text, (Ack) values -> answered(String.valueOf(values[0])));
        } else {
            waiting.addLast(text);
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
