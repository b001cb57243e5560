package cheatsheet;

import io.socket.client.IO;
import io.socket.client.Manager;
import io.socket.client.Socket;
import java.util.function.Consumer;

/** Tells what happens to its connection, and connects again when it can. */
final class ConnectionExample extends ClientProgram {

    private ConnectionExample(Socket socket, Consumer<String> log) {
        super(socket, log);
    }

    static void options(IO.Options options) {
        // tag::reconnection[]
        options.reconnection = true; // the default: after 1 second, then longer, 5 at most
        options.reconnectionDelay = 10;
        options.reconnectionDelayMax = 50;
        // end::reconnection[]
    }

    static void talk(Socket socket, Consumer<String> log) {
        new ConnectionExample(socket, log).listens();
    }

    private void listens() {
        socket.on(Socket.EVENT_CONNECT, any -> show("connect"));
        socket.on(Socket.EVENT_DISCONNECT, reason -> show(reason[0] + ", active: " + socket.isActive()));
        // tag::reconnection_attempt[]
        socket.io().on(Manager.EVENT_RECONNECT_ATTEMPT, number -> show("attempt " + number[0]));
        // end::reconnection_attempt[]
        socket.on("client_disconnects", any -> {
            // tag::client_disconnects[]
            socket.disconnect(); // hears "io client disconnect" itself
            // end::client_disconnects[]
        });
        socket.on("return", any -> socket.on(Socket.EVENT_DISCONNECT, reason -> socket.connect()));
    }
}
