package workbook.wire;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOChannelInitializer;

/** A server with the library's wire as it comes, to see what the repair is for. */
public final class PlainServer extends ListeningServer {

    /** A server as the library makes it from the given configuration, but for how it stops. */
    public PlainServer(Configuration config) {
        super(listening(config), new SocketIOChannelInitializer());
    }

    /** A server for 127.0.0.1 and a port that the system picks. */
    public static PlainServer onLoopback() {
        return new PlainServer(loopback());
    }
}
