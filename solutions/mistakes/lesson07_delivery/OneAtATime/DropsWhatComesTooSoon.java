// mistake: -
// has: (?:if \([^{;]*\) \{?|return;\s*\})\s*waiting\.(?:add|addLast|offer|offerLast)\(\w+\)
// lacks: \belse\b
// A line that the user writes while another one waits is never sent.
// It may not be sent now, but it must be kept for later.
// Put every line into the queue first. Then decide whether to send now.
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
        if (waiting.isEmpty()) {
            waiting.addLast(text);
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
