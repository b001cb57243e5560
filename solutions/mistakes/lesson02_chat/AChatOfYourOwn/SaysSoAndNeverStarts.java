// mistake: M-ALIVE
// Your program does what a program does whose port is closed, whatever it prints. Nobody could
// connect, or only for a moment. A server that has been made but not started has not opened its
// port, and one that is stopped at once has closed it again. Proof of life is a connection that
// somebody else can make. Take the port from `args[0]`, call `server.start()` after the handler was
// added, and let the program wait for its input before it stops the server.
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
