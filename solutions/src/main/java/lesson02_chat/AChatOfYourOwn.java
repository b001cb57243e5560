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
 * <p>The page: lessons/lesson02_chat/AChatOfYourOwn.adoc
 */
final class AChatOfYourOwn {

    public static void main(String[] args) throws IOException {
        Configuration config = new Configuration();
        config.setHostname("127.0.0.1");
        config.setPort(Integer.parseInt(args[0]));

        RepairedServer server = new RepairedServer(config);
        SocketIONamespace chat = server.addNamespace("/");
        chat.addEventListener("chat message", String.class, (client, text, ack) -> {
            chat.getBroadcastOperations().sendEvent("chat message", text);
        });

        server.start();
        System.out.println("The chat is on port " + server.port() + ". Enter ends it.");
        System.in.read();
        server.stop();
    }

    private AChatOfYourOwn() {}
}
