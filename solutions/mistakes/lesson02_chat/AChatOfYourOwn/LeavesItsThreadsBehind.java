// mistake: -
// Your program doesn't end when a line comes: it returns from `main` and leaves the server running.
// The chat itself works.
// A Java program ends only when its last thread ends (daemon threads don't count), and the server's
// threads are still waiting for clients.
// Stop the server before `main` returns.
package lesson02_chat;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIONamespace;
import java.io.IOException;
import workbook.wire.RepairedServer;

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
        System.in.read();
    }
}
