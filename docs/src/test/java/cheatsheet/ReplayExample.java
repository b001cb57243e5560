package cheatsheet;

import io.socket.client.IO;
import io.socket.client.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** A client that says what it has seen whenever it connects. */
final class ReplayExample {

    private static final Map<String, String> AUTH = new ConcurrentHashMap<>(Map.of("seen", "0"));

    private ReplayExample() {}

    static void options(IO.Options options) {
        options.auth = AUTH;
        options.reconnection = true;
    }

    static void talk(Socket socket, Consumer<String> log) {
        // tag::offset_replay_client[]
        socket.on("said", values -> {
            log.accept(values[0].toString());
            AUTH.put("seen", values[1].toString()); // the map that is in options.auth
        });
        // end::offset_replay_client[]
    }
}
