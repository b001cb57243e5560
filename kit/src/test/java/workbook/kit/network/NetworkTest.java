package workbook.kit.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.corundumstudio.socketio.AckMode;
import com.corundumstudio.socketio.Configuration;
import io.socket.client.Ack;
import io.socket.client.IO;
import io.socket.client.Socket;
import io.socket.engineio.client.transports.Polling;
import io.socket.engineio.client.transports.WebSocket;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.kit.network.PacketOutcome.Fate;
import workbook.wire.ListeningServer;
import workbook.wire.RepairedServer;

/** Each fault with the Java client and a real server, over each transport; and that there is none without. */
class NetworkTest {

    private static final int SECONDS = 10;

    private final BlockingQueue<Object> got = new LinkedBlockingQueue<>();
    private final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();
    private final BlockingQueue<PacketOutcome> crossings = new LinkedBlockingQueue<>();
    private final List<Socket> sockets = new ArrayList<>();
    private final RepairedServer server = new RepairedServer(config());
    private final Network network = new Network(42, crossings::add);
    private Line line = network.line("unused", 1);

    private static Configuration config() {
        Configuration config = ListeningServer.loopback();
        config.setAckMode(AckMode.MANUAL);
        config.setMaxFramePayloadLength(1_000_000);
        config.setMaxHttpContentLength(1_000_000);
        return config;
    }

    @BeforeEach
    void start() {
        listensTo(server);
        line = network.line("ada", server.port());
    }

    private void listensTo(RepairedServer to) {
        to.addConnectListener(client -> got.add("connected"));
        to.addDisconnectListener(client -> got.add("disconnected"));
        to.addEventListener("say", String.class, (client, text, ack) -> {
            got.add(text);
            if (ack.isAckRequested()) {
                ack.sendAckData("ok " + text);
            }
            client.sendEvent("said", text);
        });
        to.addEventListener("bytes", byte[].class, (client, bytes, ack) -> {
            got.add(bytes);
            client.sendEvent("said", (Object) bytes);
        });
        to.start();
    }

    @AfterEach
    void stop() {
        sockets.forEach(Socket::disconnect);
        network.close();
        server.stop();
    }

    private Socket ada(String... transports) throws InterruptedException {
        Socket ada = client(line.port(), transports);
        ada.connect();
        assertEquals("connect", next(heard));
        assertEquals("connected", next(got));
        return ada;
    }

    private Socket client(int port, String... transports) {
        IO.Options options = new IO.Options();
        options.forceNew = true;
        options.reconnectionDelay = 1;
        options.reconnectionDelayMax = 5;
        if (transports.length > 0) {
            options.transports = transports;
        }
        Socket socket = IO.socket(URI.create("http://127.0.0.1:" + port), options);
        sockets.add(socket);
        socket.on("said", said -> heard.add(said[0]));
        socket.on(Socket.EVENT_CONNECT, any -> heard.add("connect"));
        socket.on(Socket.EVENT_CONNECT_ERROR, any -> heard.add("connect_error"));
        socket.on(Socket.EVENT_DISCONNECT, reason -> heard.add(reason[0]));
        return socket;
    }

    private static Object next(BlockingQueue<?> from) throws InterruptedException {
        Object next = from.poll(SECONDS, TimeUnit.SECONDS);
        return next == null ? "nothing" : next;
    }

    private static List<Object> next(int count, BlockingQueue<Object> from) throws InterruptedException {
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(next(from));
        }
        return all;
    }

    /** Waits until that has been recorded. */
    private void recorded(Predicate<PacketOutcome> sort) throws InterruptedException {
        for (PacketOutcome next = crossings.poll(SECONDS, TimeUnit.SECONDS);
                next != null;
                next = crossings.poll(SECONDS, TimeUnit.SECONDS)) {
            if (sort.test(next)) {
                return;
            }
        }
        throw new AssertionError("never recorded");
    }

    private static Predicate<PacketOutcome> event(Fate fate, String event) {
        return crossing ->
                crossing.fate() == fate && event.equals(crossing.packet().event());
    }

    private static void says(Socket who, String... texts) {
        for (String text : texts) {
            who.emit("say", text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {WebSocket.NAME, Polling.NAME, "default"})
    void without_a_fault_all_crosses_in_order(String transport) throws InterruptedException {
        Socket ada = transport.equals("default") ? ada() : ada(transport);
        List<String> texts = IntStream.range(0, 300).mapToObj(i -> "ä" + i).toList();
        says(ada, texts.toArray(new String[0]));
        assertEquals(texts, next(300, got));
        assertEquals(texts, next(300, heard));
        assertEquals(300, line.toServer().traffic().events());
        assertEquals(300, line.toClient().traffic().events());
        assertEquals(
                Set.of(Fate.CROSSED),
                crossings.stream().map(PacketOutcome::fate).collect(Collectors.toSet()));
    }

    // tag::drop[]
    @ParameterizedTest
    @ValueSource(strings = {WebSocket.NAME, Polling.NAME})
    void the_second_of_three_events_is_lost(String transport) throws InterruptedException {
        Socket ada = ada(transport);
        line.toServer().drops(2, "say");

        says(ada, "one", "two", "three");

        assertEquals(List.of("one", "three"), next(2, got));
    }
    // end::drop[]

    @ParameterizedTest
    @ValueSource(strings = {WebSocket.NAME, Polling.NAME})
    void events_of_another_name_do_not_count(String transport) throws InterruptedException {
        Socket ada = ada(transport);
        line.toServer().drops(2, "say");
        ada.emit("other", 1);
        says(ada, "one");
        ada.emit("other", 2);
        says(ada, "two", "three", "four");
        assertEquals(List.of("one", "three", "four"), next(3, got));
        recorded(event(Fate.DROPPED, "say"));
    }

    @ParameterizedTest
    @ValueSource(strings = {WebSocket.NAME, Polling.NAME})
    void an_event_of_the_server_is_lost(String transport) throws InterruptedException {
        Socket ada = ada(transport);
        line.toClient().drops(1, "said");
        says(ada, "one", "two");
        assertEquals(List.of("one", "two"), next(2, got));
        assertEquals("two", next(heard));
    }

    @ParameterizedTest
    @ValueSource(strings = {WebSocket.NAME, Polling.NAME})
    void an_acknowledgement_is_lost(String transport) throws InterruptedException {
        Socket ada = ada(transport);
        line.toClient().dropsAcknowledgement(2);
        BlockingQueue<Object> answers = new LinkedBlockingQueue<>();
        for (String text : List.of("one", "two", "three")) {
            ada.emit("say", new Object[] {text}, (Ack) answer -> answers.add(answer[0]));
        }
        assertEquals(List.of("one", "two", "three"), next(3, got));
        assertEquals(List.of("ok one", "ok three"), next(2, answers));
        assertEquals(List.of("one", "two", "three"), next(3, heard)); // events of the server don't count
        assertEquals(2, line.toClient().traffic().acknowledgements());
    }

    @ParameterizedTest
    @ValueSource(strings = {WebSocket.NAME, Polling.NAME})
    void an_event_comes_twice(String transport) throws InterruptedException {
        Socket ada = ada(transport);
        line.toServer().duplicates(2, "say");
        says(ada, "one", "two", "three");
        assertEquals(List.of("one", "two", "two", "three"), next(4, got));
        recorded(event(Fate.DUPLICATED, "say"));
        assertEquals(List.of("one", "two", "two", "three"), next(4, heard));
        line.toClient().duplicates(1, "said");
        says(ada, "four");
        assertEquals(List.of("four", "four"), next(2, heard));
    }

    @ParameterizedTest
    @ValueSource(strings = {WebSocket.NAME, Polling.NAME})
    void attachments_share_the_fate_of_their_event(String transport) throws InterruptedException {
        Socket ada = ada(transport);
        line.toServer().drops(1, "bytes");
        line.toServer().duplicates(2, "bytes");
        ada.emit("bytes", new Object[] {new byte[] {1, 2}});
        ada.emit("bytes", new Object[] {new byte[] {3, 4}});
        says(ada, "end");
        assertArrayEquals(new byte[] {3, 4}, (byte[]) next(got));
        assertArrayEquals(new byte[] {3, 4}, (byte[]) next(got));
        assertEquals("end", next(got));
        assertArrayEquals(new byte[] {3, 4}, (byte[]) next(heard));
        assertArrayEquals(new byte[] {3, 4}, (byte[]) next(heard));
        assertEquals("end", next(heard));
        assertEquals(3, line.toServer().traffic().events());
        assertTrue(network.quiet());
    }

    @Test
    void what_is_sent_into_a_silence_is_held_and_crosses_later() throws InterruptedException {
        Socket ada = ada(WebSocket.NAME);
        line.goesSilent();
        says(ada, "one", "two");
        recorded(event(Fate.HELD, "say"));
        assertTrue(network.quiet()); // it won't come by itself
        assertNull(got.peek());
        line.comesBack();
        assertEquals(List.of("one", "two"), next(2, got));
        assertEquals(List.of("one", "two"), next(2, heard));
    }

    /** Not both ways: a polling client says nothing more before it knows that the server has the last. */
    @ParameterizedTest
    @ValueSource(strings = {WebSocket.NAME, Polling.NAME})
    void what_is_sent_to_the_server_into_a_silence_is_held(String transport) throws InterruptedException {
        Socket ada = ada(transport);
        line.toServer().goesSilent();
        says(ada, "one", "two");
        recorded(event(Fate.HELD, "say"));
        assertNull(got.peek());
        line.toServer().comesBack();
        assertEquals(List.of("one", "two"), next(2, got));
        assertEquals(List.of("one", "two"), next(2, heard));
    }

    @ParameterizedTest
    @ValueSource(strings = {WebSocket.NAME, Polling.NAME})
    void one_direction_can_be_silent_alone(String transport) throws InterruptedException {
        Socket ada = ada(transport);
        line.toClient().goesSilent();
        says(ada, "one");
        assertEquals("one", next(got));
        recorded(event(Fate.HELD, "said"));
        assertNull(heard.peek());
        line.toClient().comesBack();
        assertEquals("one", next(heard));
    }

    @Test
    void an_end_is_held_by_silence_too() throws InterruptedException {
        Socket ada = ada(WebSocket.NAME);
        line.goesSilent();
        says(ada, "one");
        recorded(event(Fate.HELD, "say"));
        ada.disconnect();
        assertEquals("io client disconnect", next(heard));
        assertNull(got.peek());
        line.comesBack();
        assertEquals(List.of("one", "disconnected"), next(2, got));
    }

    @ParameterizedTest
    @ValueSource(strings = {WebSocket.NAME, Polling.NAME})
    void what_is_delayed_is_under_way(String transport) throws InterruptedException {
        Socket ada = ada(transport);
        line.toServer().delays(Duration.ofHours(1));
        says(ada, "one");
        recorded(event(Fate.HELD, "say"));
        assertFalse(network.quiet());
        assertNull(got.peek());
        line.heals();
        assertEquals("one", next(got));
    }

    @ParameterizedTest
    @ValueSource(strings = {WebSocket.NAME, Polling.NAME})
    void a_delay_that_varies_keeps_the_order(String transport) throws InterruptedException {
        Socket ada = ada(transport);
        line.delays(Duration.ZERO, Duration.ofMillis(5));
        List<String> texts = IntStream.range(0, 40).mapToObj(i -> "" + i).toList();
        says(ada, texts.toArray(new String[0]));
        assertEquals(texts, next(40, got));
        assertEquals(texts, next(40, heard));
        recorded(event(Fate.HELD, "say"));
    }

    @ParameterizedTest
    @ValueSource(strings = {WebSocket.NAME, Polling.NAME})
    void a_cut_ends_the_session_and_the_client_connects_anew(String transport) throws InterruptedException {
        Socket ada = ada(transport);
        String before = ada.id();
        line.cuts();
        assertEquals("transport error", next(heard));
        assertEquals("connect", next(heard));
        assertNotEquals(before, ada.id());
        says(ada, "again");
        assertEquals("again", next(heard));
    }

    @Test
    void a_polling_session_that_was_cut_is_over() throws Exception {
        ada(Polling.NAME);
        line.cuts();
        String session = crossings.stream()
                .map(crossing -> crossing.packet().text())
                .filter(text -> text.startsWith("0{"))
                .findFirst()
                .orElseThrow()
                .replaceAll(".*\"sid\":\"([^\"]+)\".*", "$1");
        URI asks = URI.create("http://127.0.0.1:" + line.port() + "/socket.io/?EIO=4&transport=polling&sid=" + session);
        assertThrows(IOException.class, ((HttpURLConnection) asks.toURL().openConnection())::getResponseCode);
    }

    @Test
    void a_server_notices_that_a_websocket_was_cut() throws InterruptedException {
        ada(WebSocket.NAME);
        line.refuses();
        line.cuts();
        assertEquals("disconnected", next(got));
    }

    @ParameterizedTest
    @ValueSource(strings = {WebSocket.NAME, Polling.NAME})
    void a_line_that_refuses_lets_nobody_in(String transport) throws InterruptedException {
        line.refuses();
        Socket ada = client(line.port(), transport);
        ada.connect();
        assertEquals("connect_error", next(heard));
        assertNull(got.peek());
        line.accepts();
        Object next = next(heard);
        while (next.equals("connect_error")) {
            next = next(heard);
        }
        assertEquals("connect", next);
    }

    @ParameterizedTest
    @ValueSource(strings = {WebSocket.NAME, Polling.NAME})
    void those_who_are_connected_stay_when_a_line_refuses(String transport) throws InterruptedException {
        Socket ada = ada(transport);
        line.refuses();
        says(ada, "one");
        assertEquals("one", next(heard));
    }

    @ParameterizedTest
    @ValueSource(strings = {WebSocket.NAME, Polling.NAME})
    void the_same_seed_loses_the_same(String transport) throws InterruptedException {
        List<Object> first = survivors(7, transport);
        assertEquals(first, survivors(7, transport));
        assertNotEquals(first, survivors(8, transport));
        assertTrue(first.size() > 40 && first.size() < 100, first::toString); // of 100, at 30 percent
    }

    private List<Object> survivors(long seed, String transport) throws InterruptedException {
        try (var seeded = new Network(seed, crossings::add)) {
            line = seeded.line("ada", server.port());
            Socket ada = ada(transport);
            line.toServer().losesEach(0.3);
            says(ada, IntStream.range(0, 100).mapToObj(i -> "" + i).toArray(String[]::new));
            recordedAll(100);
            line.toServer().losesEach(0);
            says(ada, "end");
            List<Object> arrived = until("end", got);
            assertEquals(arrived, until("end", heard)); // and nothing is lost the other way
            ada.disconnect();
            assertEquals("disconnected", next(got));
            assertEquals("io client disconnect", next(heard));
            return arrived;
        }
    }

    private static List<Object> until(Object end, BlockingQueue<Object> from) throws InterruptedException {
        List<Object> before = new ArrayList<>();
        for (Object next = next(from); !next.equals(end); next = next(from)) {
            assertNotEquals("nothing", next);
            before.add(next);
        }
        return before;
    }

    private void recordedAll(int count) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            recorded(crossing -> "say".equals(crossing.packet().event()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {WebSocket.NAME, Polling.NAME})
    void the_heartbeat_is_never_lost(String transport) throws InterruptedException {
        Configuration config = config();
        config.setPingInterval(50);
        var beating = new RepairedServer(config);
        listensTo(beating);
        try {
            line = network.line("grace", beating.port());
            Socket grace = ada(transport);
            line.losesEach(1);
            for (int i = 0; i < 3; i++) {
                recorded(crossing -> crossing.packet().text().equals("2") && crossing.fate() == Fate.CROSSED);
                recorded(crossing -> crossing.packet().text().equals("3") && crossing.fate() == Fate.CROSSED);
            }
            says(grace, "one");
            recorded(event(Fate.DROPPED, "say"));
            assertTrue(grace.connected());
            assertEquals(0, line.toServer().traffic().events());
            assertTrue(line.toServer().traffic().packets() >= 3);
            grace.disconnect();
        } finally {
            beating.stop();
        }
    }

    @Test
    void each_line_has_faults_of_its_own() throws InterruptedException {
        Socket ada = ada(WebSocket.NAME);
        Line other = network.line("grace", server.port());
        other.losesEach(1);
        says(ada, "one");
        assertEquals("one", next(heard));
        assertNotEquals(line.port(), other.port());
    }

    @Test
    void frames_and_bytes_are_counted() throws InterruptedException {
        Socket ada = ada(WebSocket.NAME);
        Traffic before = line.toServer().traffic();
        says(ada, "one");
        assertEquals("one", next(heard));
        Traffic after = line.toServer().traffic();
        assertEquals(1, after.frames() - before.frames());
        assertEquals(1, after.packets() - before.packets());
        assertEquals(2 + 4 + "42[\"say\",\"one\"]".length(), after.bytes() - before.bytes()); // head, mask, packet
    }

    @Test
    void a_server_that_is_not_there_is_a_connect_error() throws InterruptedException {
        client(network.line("nowhere", 1).port(), WebSocket.NAME).connect();
        assertEquals("connect_error", next(heard));
    }

    @Test
    void what_cannot_be_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> line.losesEach(1.5));
        assertThrows(IllegalArgumentException.class, () -> line.toServer().drops(0, "say"));
        assertThrows(IllegalArgumentException.class, () -> line.delays(Duration.ofMillis(-1)));
        assertThrows(IllegalArgumentException.class, () -> line.toClient().readsSlowly(0));
    }

    @Test
    void it_has_threads_from_its_first_line_until_it_is_closed() {
        network.close();
        assertEquals(0, networkThreads());
        var other = new Network(1);
        assertTrue(other.quiet());
        assertEquals(0, networkThreads());
        other.line("ada", server.port());
        assertEquals(1, networkThreads());
        other.close();
        other.close();
        assertEquals(0, networkThreads());
        assertThrows(IllegalStateException.class, () -> other.line("grace", server.port()));
    }

    private static long networkThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("network"))
                .count();
    }
}
