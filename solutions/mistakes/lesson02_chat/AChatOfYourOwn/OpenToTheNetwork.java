// mistake: -
// Your program does what a program does that listens on every address of the machine.
// A client on 127.0.0.1 reached it, and so did one that came by another address, 127.0.0.2: that
// stands here for the address that others in your network see. Nothing was asked of whoever came.
// Without a host name, or with `0.0.0.0`, a server listens everywhere. Set the host name to
// `127.0.0.1`.
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
