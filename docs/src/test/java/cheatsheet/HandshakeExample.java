package cheatsheet;

import io.socket.client.IO;
import io.socket.client.Socket;
import java.util.List;
import java.util.Map;

/** What a client says when it connects. */
final class HandshakeExample {

    private HandshakeExample() {}

    static void options(IO.Options options) {
        // tag::handshake_of_the_client[]
        options.query = "name=ada";
        options.extraHeaders = Map.of("X-Agent", List.of("a test"));
        // end::handshake_of_the_client[]
        // tag::auth_of_the_client[]
        options.auth = Map.of("token", "secret"); // texts only; read again at each attempt
        // end::auth_of_the_client[]
    }

    static void talk(Socket socket) {}
}
