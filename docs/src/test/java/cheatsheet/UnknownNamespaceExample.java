package cheatsheet;

import io.socket.client.Socket;
import java.util.function.Consumer;

/** Asks for a namespace that nobody made. */
final class UnknownNamespaceExample {

    private UnknownNamespaceExample() {}

    static void talk(Socket chat, Consumer<String> log) {
        Socket socket = chat.io().socket("/nowhere");
        socket.on(Socket.EVENT_CONNECT, any -> log.accept("connect"));
        // tag::unknown_namespace[]
        socket.on(Socket.EVENT_CONNECT_ERROR, error -> log.accept(error[0].toString()));
        // end::unknown_namespace[]
        socket.connect();
    }
}
