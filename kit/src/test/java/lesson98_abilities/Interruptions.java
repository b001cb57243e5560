package lesson98_abilities;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIONamespace;
import io.socket.client.IO;
import io.socket.client.Socket;

/** A server and a client whose lines fall silent, or are cut for a while. */
public final class Interruptions {

    private Interruptions() {}

    /** Tells the others who came and who left, and has a heartbeat of its own. */
    public static final class Hall {

        static void options(Configuration options) {
            options.setPingInterval(10_000);
            options.setPingTimeout(5_000);
        }

        static void configure(SocketIONamespace hall) {
            hall.addConnectListener(client -> hall.getBroadcastOperations().sendEvent("came", client, "somebody"));
            hall.addDisconnectListener(client -> hall.getBroadcastOperations().sendEvent("left", client, "somebody"));
        }

        private Hall() {}
    }

    /** A client whose page calls its methods. */
    public static final class Reader {

        static void talk(Socket socket) {
            socket.on("hello", values -> socket.emit("hello yourself"));
        }

        static void options(IO.Options options) {
            options.reconnection = true;
        }

        static boolean says(Socket socket, String text) {
            socket.emit("say", text);
            return socket.connected();
        }

        static void whispers(String text, Socket socket) {
            socket.emit("whisper", text);
        }

        private Reader() {}
    }
}
