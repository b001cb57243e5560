// mistake: -
// Your program does what a program does that reads its input to the end. When the input ends, it
// stops; when somebody presses Enter, it reads on. A loop until -1 waits for the end only. One call
// of `System.in.read()` returns for both: for a line, and for the end.
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
        while (System.in.read() != -1) {
            continue;
        }
        server.stop();
    }
}
