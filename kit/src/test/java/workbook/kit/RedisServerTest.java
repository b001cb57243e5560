package workbook.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** A real redis-server, where one is installed. */
class RedisServerTest {

    @Test
    void it_answers_until_it_is_closed() throws IOException {
        URI address;
        try (RedisServer redis = RedisServer.startOrSkip()) {
            address = redis.address();
            assertEquals("+PONG", answer(address, "PING"));
        }
        assertFalse(RedisServer.accepts(address));
    }

    @Test
    void it_comes_back_at_the_same_address_and_knows_nothing() throws IOException {
        try (RedisServer redis = RedisServer.startOrSkip()) {
            URI address = redis.address();
            assertEquals("+OK", answer(address, "SET name ada"));
            redis.stops();
            assertThrows(IOException.class, () -> answer(address, "PING"));
            redis.stops();
            redis.startsAgain();
            assertEquals(address, redis.address());
            assertEquals("$-1", answer(address, "GET name"));
            assertThrows(IllegalStateException.class, redis::startsAgain);
        }
    }

    @Test
    void it_is_back_when_as_many_subscriptions_are_as_before() throws IOException {
        try (RedisServer redis = RedisServer.startOrSkip();
                Socket before = subscribed(redis.address())) {
            redis.stops();
            assertEquals(-1, before.getInputStream().read());
            CompletableFuture<Void> back = CompletableFuture.runAsync(redis::startsAgain);
            assertTrue(Patience.awaits(() -> RedisServer.accepts(redis.address())));
            assertFalse(back.isDone());
            try (Socket after = subscribed(redis.address())) {
                back.join();
                assertTrue(after.isConnected());
            }
        }
    }

    @Test
    void where_none_can_be_started_a_test_is_skipped_or_fails() {
        var none = new IllegalStateException("none");

        var skipped = assertThrows(
                TestAbortedException.class,
                () -> RedisServer.startOrSkip(false, () -> {
                    throw none;
                }));
        assertEquals("none", skipped.getMessage());
        var failed = assertThrows(
                IllegalStateException.class,
                () -> RedisServer.startOrSkip(true, () -> {
                    throw none;
                }));
        assertEquals(none, failed);
    }

    private static Socket subscribed(URI address) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort());
        var lines = asked(socket, "SUBSCRIBE news");
        for (String line = lines.readLine(); !line.startsWith(":"); ) {
            line = lines.readLine();
        }
        return socket;
    }

    private static String answer(URI address, String command) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            return asked(socket, command).readLine();
        }
    }

    private static BufferedReader asked(Socket socket, String command) throws IOException {
        socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }
}
