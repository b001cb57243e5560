package cheatsheet;

import io.socket.client.IO;
import io.socket.client.Socket;
import java.util.function.Consumer;

/** A client that tries once to connect again. */
final class ConnectErrorExample {

    private ConnectErrorExample() {}

    static void options(IO.Options options) {
        options.reconnection = true;
        options.reconnectionAttempts = 1;
    }

    static void talk(Socket socket, Consumer<String> log) {
        // tag::connect_error[]
        socket.on(Socket.EVENT_CONNECT_ERROR, error -> log.accept(error[0].toString()));
        // end::connect_error[]
    }
}
