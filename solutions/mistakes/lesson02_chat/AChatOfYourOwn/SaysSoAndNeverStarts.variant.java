// variant of: SaysSoAndNeverStarts
package lesson02_chat;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.logging.Logger;
import workbook.wire.RepairedServer;

final class AChatOfYourOwn {

    public static void main(String[] args) {
        SocketIOServer server = serverOn(Integer.parseInt(args[0]));
        Logger.getLogger("chat").info("up and running on " + server.getConfiguration().getPort());
        server.stop();
    }

    private static SocketIOServer serverOn(int port) {
        Configuration config = new Configuration();
        config.setHostname("127.0.0.1");
        config.setPort(port);
        return new RepairedServer(config);
    }
}
