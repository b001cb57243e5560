package cheatsheet;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIOServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.UUID;
import workbook.wire.ListeningServer;

/** A client that joins the main namespace, and from then on neither reads nor answers anything. */
final class Mute {

    private Mute() {}

    /** Connects one; the session that the server gave it. */
    static UUID connected(SocketIOServer server) {
        var came = new Inbox();
        server.getNamespace("/").addConnectListener(came::add);
        try {
            var socket = new Socket();
            socket.setReceiveBufferSize(4_096);
            int port = ((ListeningServer) server).port();
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.getOutputStream().write(request().getBytes(US_ASCII));
            awaitAnswer(socket);
            socket.getOutputStream().write(connect());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ((SocketIOClient) came.next()).getSessionId();
    }

    private static String request() {
        return """
                GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r
                Host: localhost\r
                Connection: Upgrade\r
                Upgrade: websocket\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                \r
                """;
    }

    private static void awaitAnswer(Socket socket) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) socket.getInputStream().read());
        }
    }

    /** The packet 40 as a frame with a mask of zeros. */
    private static byte[] connect() {
        return new byte[] {(byte) 0x81, (byte) 0x82, 0, 0, 0, 0, '4', '0'};
    }
}
