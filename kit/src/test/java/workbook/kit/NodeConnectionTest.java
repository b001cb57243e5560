package workbook.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A JavaScript client as the kit sees it: the process of Node.js is this test. */
class NodeConnectionTest {

    private final PipedOutputStream output = new PipedOutputStream();
    private final PipedOutputStream input = new PipedOutputStream();
    private final BufferedReader told = reader(input);
    private final NodeProcess process = new NodeProcess(input, piped(output), InputStream.nullInputStream());
    private final NodeConnection connection = new NodeConnection(process, 7, Handshake.auth("token", "t-1"));
    private final int number = next("open").path("to").asInt();
    private final BlockingQueue<String> happened = new LinkedBlockingQueue<>();
    private final List<Consumer<Object>> questions = new CopyOnWriteArrayList<>();

    @AfterEach
    void end() throws IOException {
        output.close();
    }

    @Test
    void it_is_opened_with_what_the_handshake_says() {
        var more = new NodeConnection(
                process, 8, Handshake.query(Map.of("name", "ada")).polling().reconnecting());
        JsonNode open = next("open");

        assertFalse(more.online());
        assertEquals(8, open.path("port").asInt());
        assertEquals("ada", open.path("query").path("name").asText());
        assertEquals("[\"polling\"]", open.path("transports").toString());
        assertTrue(open.path("reconnects").asBoolean());
        assertTrue(open.path("to").asInt() > number);
    }

    @Test
    void what_happens_in_a_namespace_is_told_in_order() {
        ClientConnection.NamespaceSocket ada = joined();

        says("heard", "\"namespace\":\"/chat\",\"name\":\"said\",\"values\":[\"hi\",1.50,null],\"asked\":0");
        says("refused", "\"namespace\":\"/chat\",\"reason\":{\"message\":\"no\"}");
        says("left", "\"namespace\":\"/chat\"");
        says("heard", "\"namespace\":\"/other\",\"name\":\"said\",\"values\":[],\"asked\":0");
        ends();

        assertEquals(
                List.of("joined id-1", "said \"hi\" 1.5 null", "refused {\"message\":\"no\"}"), List.copyOf(happened));
        assertFalse(ada.connected());
    }

    @Test
    void who_is_forgotten_hears_no_more() {
        ClientConnection.NamespaceSocket ada = joined();
        ada.forget();

        says("heard", "\"namespace\":\"/chat\",\"name\":\"said\",\"values\":[],\"asked\":0");
        ends();

        assertEquals(List.of("joined id-1"), List.copyOf(happened));
    }

    @Test
    void a_question_of_the_server_is_acknowledged_once_the_test_has_answered() {
        joined();
        says("heard", "\"namespace\":\"/chat\",\"name\":\"want\",\"values\":[],\"asked\":4");
        says("answered", "\"mark\":\"none\"");
        await("want");

        questions.get(0).accept("yes");
        JsonNode answer = next("acknowledge");

        assertEquals(4, answer.path("asked").asInt());
        assertEquals("yes", answer.path("value").asText());
    }

    @Test
    void bytes_cross_in_both_directions() {
        ClientConnection.NamespaceSocket ada = joined();
        ada.emit("picture", true, "cat", new byte[] {1, 2});
        JsonNode emit = next("emit");

        assertEquals("[\"cat\",{\"$bytes\":\"AQI=\"}]", emit.path("values").toString());
        assertTrue(emit.path("asks").asBoolean());

        says("heard", "\"namespace\":\"/chat\",\"name\":\"picture\",\"values\":[{\"$bytes\":\"AQI=\"}],\"asked\":0");
        ends();
        assertTrue(
                happened.contains(
                        Heard.of("picture", (Object) new byte[] {1, 2}).toString()),
                happened::toString);
    }

    @Test
    void a_fence_holds_when_its_own_answer_is_back() {
        joined();
        ClientConnection.Fence fence = connection.fence();
        String mark = next("ping").path("mark").asText();
        says("heard", "\"namespace\":\"/chat\",\"name\":\"late\",\"values\":[],\"asked\":0");
        says("answered", "\"mark\":\"" + mark + "\"");

        assertTrue(fence.holds());
        assertTrue(happened.contains("late"), "what was told before the answer has been heard");
    }

    @Test
    void a_fence_does_not_hold_where_the_line_or_the_process_has_ended() {
        joined();
        ClientConnection.Fence first = connection.fence();
        says("ended", "");
        assertFalse(first.holds());

        ClientConnection.Fence second = connection.fence();
        ends();
        assertFalse(second.holds());
    }

    @Test
    void frames_are_told_and_the_first_one_again_to_whoever_asks_later() {
        var frames = new CopyOnWriteArrayList<String>();
        says("frame", "\"sent\":false,\"text\":\"0{\\\"sid\\\":\\\"s\\\",\\\"maxPayload\\\":3}\"");
        says("frame", "\"sent\":true,\"text\":\"42[1]\"");
        says("answered", "\"mark\":\"none\"");
        joined();

        connection.tell((sent, text) -> frames.add(sent + " " + text));

        assertEquals("s", connection.session());
        assertTrue(connection.whyItEnded().contains("a message of 5 bytes"), connection::whyItEnded);
        assertEquals(List.of("false 0{\"sid\":\"s\",\"maxPayload\":3}"), frames);
    }

    @Test
    void a_call_is_answered_and_a_problem_is_thrown() throws Exception {
        ExecutorService caller = Executors.newSingleThreadExecutor();
        try {
            Future<String> first = caller.submit(this::outcome);
            says("", "\"call\":" + next("log").path("call").asInt() + ",\"result\":[\"open\"]");
            assertEquals("[\"open\"]", first.get());

            Future<String> second = caller.submit(this::outcome);
            says("", "\"call\":" + next("log").path("call").asInt() + ",\"problem\":\"no twin\"");
            assertEquals("Node.js cannot log: no twin", second.get());
        } finally {
            caller.shutdownNow();
        }
    }

    private String outcome() {
        try {
            return process.ask(number, "log", Map.of()).toString();
        } catch (IllegalStateException problem) {
            return String.valueOf(problem.getMessage());
        }
    }

    @Test
    void a_process_that_is_gone_says_its_last_words() throws IOException {
        var words = new PipedOutputStream();
        var ended = new NodeProcess(new PipedOutputStream(), InputStream.nullInputStream(), piped(words));
        words.write("Cannot find package 'socket.io'\n".getBytes(StandardCharsets.UTF_8));
        words.close();

        // Its input isn't connected to anything: to write to it fails, as to a process that has ended.
        IllegalStateException gone = assertThrows(IllegalStateException.class, () -> ended.tell(1, "open", Map.of()));
        assertTrue(gone.getMessage().startsWith("Node.js has ended: "), gone::getMessage);
    }

    private ClientConnection.NamespaceSocket joined() {
        ClientConnection.NamespaceSocket socket = connection.join("/chat", new ClientConnection.Listener() {
            @Override
            public void joined(String id) {
                happened.add("joined " + id);
            }

            @Override
            public void refused(JsonNode reason) {
                happened.add("refused " + reason);
            }

            @Override
            public void heard(String event, List<JsonNode> values, Consumer<Object> acknowledge) {
                questions.add(acknowledge);
                happened.add(new Heard(event, values).toString());
            }
        });
        assertEquals("/chat", next("join").path("namespace").asText());
        says("opened", "\"extensions\":\"\"");
        says("joined", "\"namespace\":\"/chat\",\"id\":\"id-1\"");
        await("joined id-1");
        assertTrue(socket.connected());
        return socket;
    }

    private void await(String event) {
        long deadline = System.nanoTime() + Patience.MILLIS * 1_000_000;
        while (!happened.contains(event)) {
            assertTrue(System.nanoTime() < deadline, () -> event + " is not among " + happened);
            Patience.pause(1);
        }
    }

    /** The process tells that. */
    private void says(String event, String more) {
        String line =
                "{\"from\":" + number + ",\"event\":\"" + event + "\"" + (more.isEmpty() ? "" : "," + more) + "}\n";
        try {
            output.write(line.getBytes(StandardCharsets.UTF_8));
            output.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process ends; returns when that has been noticed. */
    private void ends() {
        ClientConnection.Fence last = connection.fence();
        try {
            output.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertFalse(last.holds());
    }

    /** The next message to the process, which is this one. */
    private JsonNode next(String what) {
        try {
            JsonNode message = Values.read(told.readLine());
            assertEquals(what, message.path("do").asText());
            return message;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedReader reader(PipedOutputStream from) {
        return new BufferedReader(new InputStreamReader(piped(from), StandardCharsets.UTF_8));
    }

    private static PipedInputStream piped(PipedOutputStream from) {
        try {
            return new PipedInputStream(from, 1 << 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
