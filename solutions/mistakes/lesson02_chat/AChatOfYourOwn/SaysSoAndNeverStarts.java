// mistake: M-ALIVE
// No client could connect to your program, or only for a moment, whatever it prints.
// A server that is made but not started hasn't opened its port, and one that is stopped at once has
// closed it again.
// Take the port from `args[0]`, call `server.start()` after you add the handler, and let the
// program wait for its input before it stops the server.
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

        System.out.println("Listening on port " + args[0] + ".");
    }
}
