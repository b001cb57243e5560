package workbook.wire.engineio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A TCP connection on which a test writes HTTP and frames itself.
 *
 * <p>The JDK's WebSocket sometimes overlooks an end that comes right behind what was sent before it.
 */
final class RawHttp implements AutoCloseable {
    private final Socket socket;

    RawHttp(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(8_000);
    }

    void sends(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The head of the next answer, in lower case; empty if the connection ends instead. */
    String head() throws IOException {
        var head = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }

    /** The body of the next answer. */
    String body() throws IOException {
        String length = head().replaceFirst("(?s).*content-length: (\\d+).*", "$1");
        return new String(socket.getInputStream().readNBytes(Integer.parseInt(length)), StandardCharsets.UTF_8);
    }

    /** Asks for a WebSocket, and reads the head of the answer. */
    void opensWebSocket(String query) throws IOException {
        sends(String.join(
                "\r\n",
                "GET /engine.io/?EIO=4&transport=websocket" + query + " HTTP/1.1",
                "Host: x",
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
                "",
                ""));
        String head = head();
        assertTrue(head.startsWith("http/1.1 101 "), head);
    }

    /** Sends a text frame of less than 126 letters, masked with zeros. */
    void sendsFrame(String text) throws IOException {
        sends("\u0081" + (char) (0x80 + text.length()) + "\0\0\0\0" + text);
    }

    /** The next frame, if it is a text of less than 126 letters. */
    String frame() throws IOException {
        InputStream in = socket.getInputStream();
        assertEquals(0x81, in.read());
        return new String(in.readNBytes(in.read()), StandardCharsets.UTF_8);
    }

    /** All that comes until the server ends the connection. */
    String rest() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
