// mistake: -
// Your program listens on every address of this machine.
// A client reached it on 127.0.0.1, and also on 127.0.0.2, which here stands for the address that
// others in your network see. Nobody checks who connects. Without a host name, or with `0.0.0.0`, a
// server listens everywhere.
// Set the host name to `127.0.0.1`.
package lesson02_chat;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIONamespace;
import java.io.IOException;
import workbook.wire.RepairedServer;

final class AChatOfYourOwn {

    public static void main(String[] args) throws IOException {
        Configuration config = new Configuration();
        config.setPort(Integer.parseInt(args[0]));

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
