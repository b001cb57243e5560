package lesson02_chat;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIONamespace;
import java.io.IOException;
import workbook.wire.RepairedServer;

/**
 * AChatOfYourOwn: a chat server that is a program of its own, with {@code main}.
 *
 * <p>Its argument is the port. It listens on 127.0.0.1, sends each {@code chat message} on to
 * everyone, and ends when a line comes on {@code System.in}, or when that input ends.
 *
 * <p>Uses {@link Configuration}, {@link RepairedServer} and {@link SocketIONamespace}.
 *
 * <p>The page: lessons/lesson02_chat/AChatOfYourOwn.adoc
 */
final class AChatOfYourOwn {

    public static void main(String[] args) throws IOException {
        // TODO 1: create a configuration with host name and port, and a server with it.
        // TODO 2: get its namespace "/", and send each "chat message" on to everyone.
        // TODO 1: start the server, after what you write for TODO 2.
        // TODO 3: wait until something comes on System.in, then stop the server.
    }

    private AChatOfYourOwn() {}
}
