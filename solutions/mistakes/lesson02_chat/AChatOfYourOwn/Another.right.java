// right: it waits for a whole line, and sends to one client after another
package lesson02_chat;

import com.corundumstudio.socketio.Configuration;
import java.util.Scanner;
import workbook.wire.RepairedServer;

final class AChatOfYourOwn {

    public static void main(String[] args) {
        var config = new Configuration();
        config.setHostname("127.0.0.1");
        config.setPort(Integer.parseInt(args[0]));
        var server = new RepairedServer(config);
        var chat = server.addNamespace("/");
        chat.addEventListener("chat message", String.class, (client, text, ack) -> {
            chat.getAllClients().forEach(one -> one.sendEvent("chat message", text));
        });
        server.start();
        try (var input = new Scanner(System.in)) {
            if (input.hasNextLine()) {
                input.nextLine();
            }
        }
        server.stop();
    }
}
