// mistake: M-EMITSELF
// Your program sends each line back to its sender, and nobody else hears it.
// In the handler, `client` is the one connection that the event came in on. In a chat everyone
// hears the line, as in Hello, chat.
// Send with `chat.getBroadcastOperations()`, which stands for all connections.
package lesson02_chat;

import com.corundumstudio.socketio.Configuration;
import java.io.IOException;
import workbook.wire.RepairedServer;

final class AChatOfYourOwn {

    public static void main(String[] args) throws IOException {
        Configuration config = new Configuration();
        config.setHostname("127.0.0.1");
        config.setPort(Integer.parseInt(args[0]));

        RepairedServer server = new RepairedServer(config);
        server.addNamespace("/").addEventListener("chat message", String.class, (client, text, ack) -> {
            client.sendEvent("chat message", text);
        });

        server.start();
        System.in.read();
        server.stop();
    }
}
