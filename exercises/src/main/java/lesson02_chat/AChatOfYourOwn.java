package lesson02_chat;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIONamespace;
import java.io.IOException;
import workbook.wire.RepairedServer;

/**
 * AChatOfYourOwn: a chat server that needs nobody to start it: a program with {@code main}.
 *
 * <p>Its argument is the port. It listens on 127.0.0.1, passes each {@code chat message} on to
 * everybody, and ends when a line, or the end of the input, comes on {@code System.in}.
 *
 * <p>Uses {@link Configuration}, {@link RepairedServer} and {@link SocketIONamespace}.
 *
 * <p>The page: lessons/lesson02_chat/AChatOfYourOwn.adoc
 */
final class AChatOfYourOwn {

    public static void main(String[] args) throws IOException {
        // TODO 1: a configuration with host name and port, a server made with it; start the server.
        // TODO 2: before it starts, give its namespace "/" the relay: "chat message", to everybody.
        // TODO 3: wait until something comes on System.in, then stop the server.
    }

    private AChatOfYourOwn() {}
}
