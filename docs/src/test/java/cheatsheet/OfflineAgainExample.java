package cheatsheet;

import io.socket.client.IO;
import io.socket.client.Socket;

/** Emits when it has lost its connection. */
final class OfflineAgainExample {

    private OfflineAgainExample() {}

    static void options(IO.Options options) {
        options.reconnection = true;
    }

    static void talk(Socket socket) {
        socket.on(Socket.EVENT_DISCONNECT, reason -> socket.emit("say", "one"));
    }
}
