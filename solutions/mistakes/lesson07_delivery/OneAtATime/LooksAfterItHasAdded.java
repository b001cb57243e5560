// mistake: -
// has: waiting\.(?:add|addLast|offer|offerLast)\(\w+\);\s*if \(waiting\.isEmpty\(\)
// The user writes a line, and your client doesn't send it.
// Your `add` puts the line into the queue, and asks then whether the queue is empty. By then, there
// is always a line in it.
// Ask first and add then, or ask something else: what does the queue look like if the new line is
// alone in it?
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
        if (waiting.isEmpty()) {
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
