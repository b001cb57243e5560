// mistake: -
// Your program does what a program does that starts, stops, and is gone before anybody comes.
// `start` opens the port and returns at once: it does not wait for clients. The next line is `stop`.
// Something must hold `main` between the two. The task says what ends the program: a line, or the end
// of the input, on `System.in`.
package lesson02_chat;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIONamespace;
import workbook.wire.RepairedServer;

final class AChatOfYourOwn {

    public static void main(String[] args) {
        Configuration config = new Configuration();
        config.setHostname("127.0.0.1");
        config.setPort(Integer.parseInt(args[0]));

        RepairedServer server = new RepairedServer(config);
        SocketIONamespace chat = server.addNamespace("/");
        chat.addEventListener("chat message", String.class, (client, text, ack) -> {
            chat.getBroadcastOperations().sendEvent("chat message", text);
        });

        server.start();
        server.stop();
    }
}
