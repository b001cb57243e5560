// variant of: SaysSoAndNeverStarts
package lesson02_chat;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOServer;
import workbook.wire.RepairedServer;

final class AChatOfYourOwn {

    public static void main(String[] args) {
        SocketIOServer server = serverOn(Integer.parseInt(args[0]));
        System.out.printf("Listening on port %d.%n", server.getConfiguration().getPort());
        server.stop();
    }

    private static SocketIOServer serverOn(int port) {
        Configuration config = new Configuration();
        config.setHostname("127.0.0.1");
        config.setPort(port);
        return new RepairedServer(config);
    }
}
