package workbook.kit.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A line between two bare sockets, so that each byte is the test's. */
@Timeout(60)
class RawLineTest {

    private static final int LARGE = 32 << 20;
    private static final byte[] UPGRADE = head("""
            GET /socket.io/?EIO=4&transport=websocket HTTP/1.1
            Host: localhost
            Upgrade: websocket
            Connection: Upgrade
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
            Sec-WebSocket-Extensions: permessage-deflate
            Sec-WebSocket-Version: 13

            """);
    private static final byte[] UPGRADED = head("""
            HTTP/1.1 101 Switching Protocols
            Upgrade: websocket
            Connection: Upgrade
            Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=

            """);

    private final Network network = new Network(1);
    private ServerSocketChannel listening;
    private Line line;
    private SocketChannel client;
    private SocketChannel server;
    private String request = "";

    @BeforeEach
    void connect() throws IOException {
        listening = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        line = network.line("ada", ((InetSocketAddress) listening.getLocalAddress()).getPort());
        client = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), line.port()));
        client.write(ByteBuffer.wrap(UPGRADE));
        server = listening.accept();
        request = readHead(server);
        server.write(ByteBuffer.wrap(UPGRADED));
        readHead(client);
    }

    @AfterEach
    void close() throws IOException {
        network.close();
        client.close();
        server.close();
        listening.close();
    }

    private static byte[] head(String lines) {
        return lines.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static String readHead(SocketChannel from) throws IOException {
        var head = new StringBuilder();
        var one = ByteBuffer.allocate(1);
        while (head.indexOf("\r\n\r\n") < 0 && from.read(one.clear()) > 0) {
            head.append((char) one.get(0));
        }
        return head.toString();
    }

    private static byte[] read(SocketChannel from, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        int more = 0;
        while (bytes.hasRemaining() && more >= 0) {
            more = from.read(bytes);
        }
        return bytes.array();
    }

    /** A binary frame as a server sends it. */
    private static ByteBuffer frame(int length) {
        ByteBuffer frame = ByteBuffer.allocate(10 + length).put((byte) 0x82);
        if (length > 0xFFFF) {
            frame.put((byte) 127).putLong(length);
        } else {
            frame.put((byte) 126).putShort((short) length);
        }
        return frame.limit(frame.position() + length).rewind();
    }

    private static void await(BooleanSupplier fact) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!fact.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "not within ten seconds");
            Thread.onSpinWait();
        }
    }

    @Test
    void compression_is_not_negotiated() {
        assertTrue(request.startsWith("GET /socket.io/?EIO=4&transport=websocket"), request);
        assertFalse(request.toLowerCase(java.util.Locale.ROOT).contains("permessage-deflate"), request);
    }

    /** Writes frames as long as the system takes them; false if it took all. */
    private boolean isBlocked() throws IOException {
        server.configureBlocking(false);
        long taken = 0;
        int refused = 0;
        for (ByteBuffer next = frame(70_000); taken < LARGE && refused < 100_000; ) {
            int written = server.write(next);
            taken += written;
            refused = written == 0 ? refused + 1 : 0;
            if (!next.hasRemaining()) {
                next.rewind();
            }
        }
        return taken < LARGE;
    }

    @Test
    void who_sends_to_a_line_that_does_not_read_is_blocked() throws IOException {
        line.toClient().stopsReading();
        assertTrue(isBlocked());
        assertTrue(network.quiet());
        assertEquals(0, line.toClient().traffic().frames());
    }

    @Test
    void who_sends_to_a_client_that_does_not_read_is_blocked_too() throws IOException {
        assertTrue(isBlocked());
    }

    @Test
    void when_it_reads_again_all_crosses() throws Exception {
        line.toClient().stopsReading();
        server.write(frame(1_000));
        server.write(frame(1_000));
        assertEquals(0, line.toClient().traffic().frames());
        line.toClient().readsAgain();
        assertEquals((byte) 0x82, read(client, 2 * (4 + 1_000))[0]);
        assertEquals(2, line.toClient().traffic().frames());
    }

    @Test
    void a_slow_line_reads_a_little_and_waits() throws Exception {
        line.toClient().readsSlowly(1);
        server.write(frame(10_000)); // more than it reads at once, and less than the system takes at once
        await(() -> !network.quiet()); // some has come, and the rest will
        assertEquals(0, line.toClient().traffic().frames());
        line.toClient().readsAgain();
        assertEquals((byte) 0x82, read(client, 4 + 10_000)[0]);
        assertEquals(1, line.toClient().traffic().frames());
    }

    @Test
    void half_a_frame_is_not_quiet() throws IOException {
        assertTrue(network.quiet());
        byte[] frame = {(byte) 0x81, 3, '4', '2', 'x'};
        server.write(ByteBuffer.wrap(frame, 0, 3));
        await(() -> !network.quiet());
        server.write(ByteBuffer.wrap(frame, 3, 2));
        assertEquals("42x", new String(read(client, 5), 2, 3, StandardCharsets.US_ASCII));
        await(network::quiet);
    }

    @Test
    void an_event_without_its_attachment_is_not_quiet() throws IOException {
        byte[] packet = "451-[\"a\",{\"_placeholder\":true,\"num\":0}]".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer frame = ByteBuffer.allocate(2 + packet.length);
        frame.put((byte) 0x81).put((byte) packet.length).put(packet).flip();
        server.write(frame);
        await(() -> !network.quiet());
        assertEquals(0, line.toClient().traffic().events());
        server.write(ByteBuffer.wrap(new byte[] {(byte) 0x82, 1, 7}));
        byte[] all = read(client, 2 + packet.length + 3);
        assertEquals(7, all[all.length - 1]);
        await(network::quiet);
        assertEquals(1, line.toClient().traffic().events());
    }

    @Test
    void a_fragmented_message_crosses_as_one() throws IOException {
        server.write(ByteBuffer.wrap(new byte[] {0x01, 2, '4', '2', (byte) 0x80, 1, 'x'}));
        assertEquals("42x", new String(read(client, 5), 2, 3, StandardCharsets.US_ASCII));
    }

    @Test
    void an_end_without_a_goodbye_crosses_too() throws IOException {
        server.close();
        assertEquals(-1, client.read(ByteBuffer.allocate(1)));
    }

    @Test
    void a_cut_is_a_reset() throws IOException {
        line.cuts();
        for (SocketChannel each : new SocketChannel[] {client, server}) {
            boolean reset = false;
            try {
                each.read(ByteBuffer.allocate(1));
            } catch (IOException expected) {
                reset = true;
            }
            assertTrue(reset);
        }
    }
}
