package workbook.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A TCP connection that asks for a WebSocket by hand, and reads what comes. */
final class RawSocket implements AutoCloseable {
    static final String HANDSHAKE = "GET /socket.io/?EIO=4&transport=websocket";
    static final String SWITCHING = "HTTP/1.1 101 Switching Protocols";
    private static final List<String> UPGRADE = List.of(
            "Host: localhost",
            "Upgrade: websocket",
            "Connection: Upgrade",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");

    private final Socket socket;

    RawSocket(ListeningServer server, String request, String... headers) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(3_000);
        String head = request + " HTTP/1.1\r\n" + String.join("\r\n", UPGRADE) + "\r\n" + String.join("\r\n", headers)
                + (headers.length == 0 ? "\r\n" : "\r\n\r\n");
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    }

    /** The first line of the answer. */
    String status() throws IOException {
        return head().lines().findFirst().orElse("");
    }

    /** The head of the answer. */
    String head() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                break;
            }
            head.append((char) next);
        }
        return head.toString();
    }

    /** Whether the server ends the connection, by whatever it still sends before. */
    boolean isCut() {
        try {
            socket.getInputStream().readAllBytes();
            return true;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
