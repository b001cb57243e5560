package cheatsheet;

import io.socket.client.IO;
import io.socket.client.Manager;
import io.socket.client.Socket;
import java.util.function.Consumer;

/** Tells what becomes of its connection, in two namespaces of it, and connects again when it can. */
final class ConnectionExample {

    private ConnectionExample() {}

    static void options(IO.Options options) {
        // tag::reconnection[]
        options.reconnection = true; // as it comes: after 1 second, then longer, at most 5
        options.reconnectionDelay = 10;
        options.reconnectionDelayMax = 50;
        // end::reconnection[]
    }

    static void talk(Socket socket, Consumer<String> log) {
        socket.on(Socket.EVENT_CONNECT, any -> log.accept("connect"));
        socket.on(Socket.EVENT_DISCONNECT, reason -> log.accept(reason[0] + ", active: " + socket.isActive()));
        // tag::reconnection_attempt[]
        socket.io().on(Manager.EVENT_RECONNECT_ATTEMPT, number -> log.accept("attempt " + number[0]));
        // end::reconnection_attempt[]
        socket.on("client_disconnects", any -> {
            // tag::client_disconnects[]
            socket.disconnect(); // hears "io client disconnect" itself
            // end::client_disconnects[]
        });
        socket.on("return", any -> socket.on(Socket.EVENT_DISCONNECT, reason -> socket.connect()));
    }
}
