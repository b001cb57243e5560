package cheatsheet;

import io.socket.client.Socket;
import java.util.function.Consumer;

/** Asks for a namespace that doesn't exist. */
final class UnknownNamespaceExample extends ClientProgram {

    private UnknownNamespaceExample(Socket socket, Consumer<String> log) {
        super(socket, log);
    }

    static void talk(Socket chat, Consumer<String> log) {
        new UnknownNamespaceExample(chat.io().socket("/nowhere"), log).connects();
    }

    private void connects() {
        socket.on(Socket.EVENT_CONNECT, any -> show("connect"));
        // tag::unknown_namespace[]
        socket.on(Socket.EVENT_CONNECT_ERROR, error -> show(error[0]));
        // end::unknown_namespace[]
        socket.connect();
    }
}
