// mistake: M-ALIVE
// Your program does what a program does that says it is listening and never starts.
// What a program prints about itself proves nothing: no client could connect to the port. A server
// that has been made but not started has not opened it.
// Proof of life is something that somebody else can observe: a connection. Call `server.start()`
// after the handler was added and before the program waits for input.
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

        System.out.println("Listening on port " + args[0] + ".");
        System.in.read();
        server.stop();
    }
}
