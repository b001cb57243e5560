// variant of: LeavesItsThreadsBehind
package lesson02_chat;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import java.net.InetAddress;
import java.util.concurrent.CountDownLatch;
import workbook.wire.RepairedServer;

final class AChatOfYourOwn {

    public static void main(String[] args) throws Exception {
        var config = new Configuration();
        config.setPort(Integer.parseInt(args[0]));
        config.setHostname(InetAddress.getByName("127.0.0.1").getHostAddress());
        var server = new RepairedServer(config);
        var chat = server.addNamespace("/");
        chat.addEventListener("chat message", String.class, (client, text, ack) -> {
            for (SocketIOClient one : chat.getAllClients()) {
                one.sendEvent("chat message", text);
            }
        });
        server.start();
        new CountDownLatch(1).await();
    }
}
