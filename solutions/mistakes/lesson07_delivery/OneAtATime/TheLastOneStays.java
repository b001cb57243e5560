// mistake: -
// has: (?s)(?:removeFirst|poll|pollFirst|remove|pop)\(\)(?:(?!\bvoid\b).)*size\(\) (?:> 1|>= 2|!= 1)
// An answer comes, and the last line that waits isn't sent.
// Your `answered` sends the next line only if more than one is left. The line with the answer has
// left the queue by then, so each one that is still in it has to be sent.
// With one line left: what does your condition say?
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
        screen.accept(waiting.removeFirst() + ": " + answer);
        if (waiting.size() > 1) {
            sendFirst();
        }
    }
}
