package cheatsheet;

import io.socket.client.Manager;
import io.socket.client.Socket;
import java.util.function.Consumer;

/** A client that enters a second namespace on one connection. */
final class MultiplexingExample {

    private MultiplexingExample() {}

    static void talk(Socket chat, Consumer<String> log) {
        // tag::multiplexing[]
        Manager connection = chat.io();
        Socket main = connection.socket("/"); // a second namespace on the same connection
        // end::multiplexing[]
        chat.on(Socket.EVENT_DISCONNECT, reason -> log.accept("chat: " + reason[0]));
        main.on(Socket.EVENT_DISCONNECT, reason -> log.accept("main: " + reason[0]));
        main.connect();
        chat.on("compare", any -> log.accept("the same id: " + main.id().equals(chat.id())));
        chat.on("leave", any -> chat.disconnect());
    }
}
