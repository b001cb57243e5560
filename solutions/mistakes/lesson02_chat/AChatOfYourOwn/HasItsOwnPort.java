// mistake: -
// Your program does what a program does that listens on another port than the one it was given.
// It runs, and nobody finds it: a client comes to the port that was agreed, and there is nobody
// there. The port is the first argument of the program, `args[0]`, a text that `Integer.parseInt`
// makes a number of.
package lesson02_chat;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIONamespace;
import java.io.IOException;
import workbook.wire.RepairedServer;

final class AChatOfYourOwn {

    public static void main(String[] args) throws IOException {
        Configuration config = new Configuration();
        config.setHostname("127.0.0.1");
        config.setPort(0);

        RepairedServer server = new RepairedServer(config);
        SocketIONamespace chat = server.addNamespace("/");
        chat.addEventListener("chat message", String.class, (client, text, ack) -> {
            chat.getBroadcastOperations().sendEvent("chat message", text);
        });

        server.start();
        System.in.read();
        server.stop();
    }
}
