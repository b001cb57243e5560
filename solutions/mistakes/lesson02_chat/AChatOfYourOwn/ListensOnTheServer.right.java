// right: a listener on the server itself belongs to the namespace `/`, and so do the connections that it sends to
package lesson02_chat;

import com.corundumstudio.socketio.Configuration;
import java.io.IOException;
import workbook.wire.RepairedServer;

final class AChatOfYourOwn {

    public static void main(String[] args) throws IOException {
        int port = Integer.parseInt(args[0]);
        var where = new Configuration();
        where.setPort(port);
        where.setHostname("127.0.0.1");
        var server = new RepairedServer(where);
        server.addEventListener(
                "chat message",
                String.class,
                (one, text, ack) -> server.getBroadcastOperations().sendEvent("chat message", text));
        server.start();
        System.in.read();
        server.stop();
    }

    private AChatOfYourOwn() {}
}
