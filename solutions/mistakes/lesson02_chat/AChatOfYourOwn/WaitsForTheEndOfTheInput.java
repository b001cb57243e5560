// mistake: -
// Your program ends when its input ends, but not when somebody presses Enter.
// A loop until -1 stops only at the end of the input.
// Call `System.in.read()` once: it returns for a line, and also for the end.
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
