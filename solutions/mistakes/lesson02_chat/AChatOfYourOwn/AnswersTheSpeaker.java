// mistake: M-EMITSELF
// Your program does what a program does that sends each line back to the one who wrote it.
// It runs, it is found, and nobody hears anybody else: `client` is the one connection that the event
// came in on. In a chat the line goes to everybody, as in Hello, chat: `chat.getBroadcastOperations()`
// stands for all the connections.
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
