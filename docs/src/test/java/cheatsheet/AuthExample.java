package cheatsheet;

import io.socket.client.IO;
import io.socket.client.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** A client that knows the right token only after it was refused. */
final class AuthExample {

    // tag::auth_is_read_again[]
    static final Map<String, String> AUTH = new ConcurrentHashMap<>(Map.of("token", "guess"));

    static void options(IO.Options options) {
        options.auth = AUTH;
    }

    // end::auth_is_read_again[]

    private AuthExample() {}

    static void talk(Socket socket, Consumer<String> log) {
        socket.on(Socket.EVENT_CONNECT, any -> log.accept("connected"));
        socket.on(Socket.EVENT_CONNECT_ERROR, error -> {
            log.accept("refused");
            // tag::auth_is_read_again_later[]
            AUTH.put("token", "secret");
            socket.connect();
            // end::auth_is_read_again_later[]
        });
    }
}
