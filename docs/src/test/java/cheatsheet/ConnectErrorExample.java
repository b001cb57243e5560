package cheatsheet;

import io.socket.client.IO;
import io.socket.client.Socket;
import java.util.function.Consumer;

/** A client that tries once to connect again. */
final class ConnectErrorExample extends ClientProgram {

    private ConnectErrorExample(Socket socket, Consumer<String> log) {
        super(socket, log);
    }

    static void options(IO.Options options) {
        options.reconnection = true;
        options.reconnectionAttempts = 1;
    }

    static void talk(Socket socket, Consumer<String> log) {
        new ConnectErrorExample(socket, log).listens();
    }

    private void listens() {
        // tag::connect_error[]
        socket.on(Socket.EVENT_CONNECT_ERROR, error -> show(error[0]));
        // end::connect_error[]
    }
}
