package workbook.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOServer;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A server listens on the port it tells, stops at once, and leaves nothing behind. */
class LifecycleTest {

    static Stream<Function<Configuration, ListeningServer>> servers() {
        return Stream.of(RepairedServer::new, PlainServer::new);
    }

    private static Set<Thread> threads() {
        return Set.copyOf(Thread.getAllStackTraces().keySet());
    }

    /** Netty's and the timer's threads that outlive the server; a thread may take a moment to end. */
    private static List<String> threadsSince(Set<Thread> before) throws InterruptedException {
        List<Thread> started = threads().stream()
                .filter(thread -> !before.contains(thread))
                .filter(thread -> thread.getName().startsWith("nioEventLoop")
                        || thread.getName().startsWith("pool-"))
                .toList();
        for (Thread thread : started) {
            thread.join(1_000);
        }
        return started.stream().filter(Thread::isAlive).map(Thread::getName).toList();
    }

    @ParameterizedTest
    @MethodSource("servers")
    void it_stops_while_clients_talk(Function<Configuration, ListeningServer> making)
            throws IOException, InterruptedException {
        Set<Thread> before = threads();
        ListeningServer server = Listeners.on(making.apply(ListeningServer.loopback()));
        List<RawClient> clients =
                Stream.generate(() -> RawClient.joined(server)).limit(50).toList();
        RawSocket silent = new RawSocket(server, RawSocket.HANDSHAKE);
        assertEquals(RawSocket.SWITCHING, silent.status());
        clients.forEach(client -> client.sends("42[\"shout\",\"hi\"]"));
        server.stop();
        clients.forEach(RawClient::close);
        assertTrue(silent.isCut());
        assertEquals(List.of(), threadsSince(before));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void it_stops_while_a_handler_does_not_return_and_names_it(Function<Configuration, ListeningServer> making)
            throws InterruptedException {
        var goOn = new CountDownLatch(1);
        var running = new CountDownLatch(1);
        ListeningServer server = Listeners.on(making.apply(ListeningServer.loopback()));
        server.getNamespace("/custom").addEventListener("hang", Object.class, (client, what, ack) -> {
            running.countDown();
            waitFor(goOn);
        });
        RawClient ada = RawClient.shaken(server).sends("40/custom,").skips();
        ada.sends("42/custom,[\"hang\"]");
        assertTrue(running.await(3, TimeUnit.SECONDS));
        server.stop();
        List<String> named = server.stillRunning();
        goOn.countDown();
        assertEquals(1, named.size());
        String handler = LifecycleTest.class.getName() + ".waitFor (LifecycleTest.java:";
        assertTrue(named.get(0).startsWith(handler), named.get(0));
        ada.close();
    }

    /** Without a pause that ends by an interrupt: handlers can be worse than that. */
    private static void waitFor(CountDownLatch latch) {
        boolean over = false;
        while (!over) {
            try {
                over = latch.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException ignored) {
                over = false;
            }
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void a_handler_may_stop_its_own_server(Function<Configuration, ListeningServer> making)
            throws InterruptedException {
        var stopped = new CountDownLatch(1);
        ListeningServer server = Listeners.on(making.apply(ListeningServer.loopback()));
        server.getNamespace("/custom").addEventListener("stop", Object.class, (client, what, ack) -> {
            server.stop();
            stopped.countDown();
        });
        RawClient ada = RawClient.shaken(server).sends("40/custom,").skips();
        ada.sends("42/custom,[\"stop\"]");
        assertTrue(stopped.await(3, TimeUnit.SECONDS));
        assertEquals(List.of(), server.stillRunning());
        ada.close();
    }

    /** The control: what the other tests look for is there to be found. */
    @Test
    void a_server_that_runs_has_threads() throws InterruptedException {
        Set<Thread> before = threads();
        SocketIOServer server = new SocketIOServer(ListeningServer.loopback());
        server.start();
        assertFalse(threadsSince(before).isEmpty());
        server.stop();
    }

    @ParameterizedTest
    @MethodSource("servers")
    void a_port_in_use_is_named_and_no_thread_is_left(Function<Configuration, ListeningServer> making)
            throws InterruptedException {
        ListeningServer first = making.apply(ListeningServer.loopback());
        first.start();
        Configuration taken = ListeningServer.loopback();
        taken.setPort(first.port());
        Set<Thread> before = threads();
        ListeningServer second = making.apply(taken);
        String message =
                assertThrows(IllegalStateException.class, second::start).getMessage();
        assertTrue(message.startsWith("Cannot listen on 127.0.0.1:" + first.port() + ": "), message);
        assertEquals(List.of(), threadsSince(before));
        first.stop();
        ListeningServer third = making.apply(taken);
        third.start();
        assertEquals(taken.getPort(), third.port());
        third.stop();
    }

    @ParameterizedTest
    @MethodSource("servers")
    void a_port_that_cannot_be_is_named(Function<Configuration, ListeningServer> making) throws InterruptedException {
        Configuration config = ListeningServer.loopback();
        config.setPort(70_000);
        Set<Thread> before = threads();
        String message = assertThrows(IllegalStateException.class, making.apply(config)::start)
                .getMessage();
        assertTrue(message.startsWith("Cannot listen on 127.0.0.1:70000: "), message);
        assertEquals(List.of(), threadsSince(before));
    }

    @Test
    void it_starts_once_and_stops_as_often_as_asked() {
        RepairedServer server = RepairedServer.onLoopback();
        server.stop();
        server.start();
        assertThrows(IllegalStateException.class, server::start);
        server.stop();
        server.stop();
        assertThrows(IllegalStateException.class, server::port);
        assertThrows(IllegalStateException.class, server::start);
    }

    @Test
    void many_servers_come_and_go() {
        for (int round = 0; round < 30; round++) {
            RepairedServer server = Listeners.on(RepairedServer.onLoopback());
            assertEquals(
                    "430[1]", RawClient.joined(server).sends("420[\"ask\",1]").hears());
            server.stop();
        }
    }
}
