package cheatsheet;

import io.socket.client.IO;
import io.socket.client.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** A client that says what it has seen whenever it connects. */
final class ReplayExample extends ClientProgram {

    private static final Map<String, String> AUTH = new ConcurrentHashMap<>(Map.of("seen", "0"));

    private ReplayExample(Socket socket, Consumer<String> log) {
        super(socket, log);
    }

    static void options(IO.Options options) {
        options.auth = AUTH;
        options.reconnection = true;
    }

    static void talk(Socket socket, Consumer<String> log) {
        new ReplayExample(socket, log).listens();
    }

    private void listens() {
        // tag::offset_replay_client[]
        socket.on("said", values -> {
            show(values[0]);
            AUTH.put("seen", values[1].toString()); // the map that is in options.auth
        });
        // end::offset_replay_client[]
    }
}
