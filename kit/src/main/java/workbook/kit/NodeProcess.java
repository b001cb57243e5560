package workbook.kit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import workbook.process.DaemonThread;

/**
 * A process of Node.js that is told what to do, and tells what happens: a message is one line of JSON.
 *
 * <p>A message is to one of the objects over there, or from one; each has a number. The process ends when its
 * input does, so it never outlives this JVM.
 */
final class NodeProcess {

    private static final String NODE = "node";
    private static final int MOST_WORDS = 20;
    private static final Map<Path, NodeProcess> RUNNING = new HashMap<>();

    private final Writer input;
    private final List<String> words = new CopyOnWriteArrayList<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<Integer, Consumer<JsonNode>> listeners = new ConcurrentHashMap<>();
    private final Map<Integer, CompletableFuture<JsonNode>> calls = new ConcurrentHashMap<>();
    private volatile boolean ended;

    /**
     * Talks to a process by these.
     *
     * @param output what the process tells
     * @param errors what it writes beside that, such as that a package is missing
     */
    NodeProcess(OutputStream input, InputStream output, InputStream errors) {
        this.input = new BufferedWriter(new OutputStreamWriter(input, StandardCharsets.UTF_8));
        new DaemonThread(() -> readAll(errors, this::keep), "workbook-node-errors").start();
        new DaemonThread(() -> listen(output), "workbook-node").start();
    }

    /** The process of that script, which all tests of this JVM share; started if it does not run. */
    static synchronized NodeProcess running(Path script) {
        NodeProcess running = RUNNING.get(script);
        if (running == null || running.ended) {
            running = start(script);
            RUNNING.put(script, running);
        }
        return running;
    }

    private static NodeProcess start(Path script) {
        try {
            Process process = new ProcessBuilder(NODE, script.toString()).start();
            return new NodeProcess(process.getOutputStream(), process.getInputStream(), process.getErrorStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A number for a new object over there, whose messages go to that listener from now on. If the process ends, the
     * listener is told that it did: {@code ended}.
     */
    int add(Consumer<JsonNode> listener) {
        int number = numbers.incrementAndGet();
        listeners.put(number, listener);
        return number;
    }

    /** What that object tells is nobody's business any more. */
    void remove(int number) {
        listeners.remove(number);
    }

    /** Tells an object what to do; what comes of it is told to its listener. */
    synchronized void tell(int to, String what, Map<String, ?> how) {
        var message = new LinkedHashMap<String, Object>();
        message.put("to", to);
        message.put("do", what);
        message.putAll(how);
        try {
            input.write(Values.write(message));
            input.write('\n');
            input.flush();
        } catch (IOException e) {
            throw gone();
        }
    }

    /** Tells an object what to do, and returns what it answers. */
    JsonNode ask(int to, String what, Map<String, ?> how) {
        int call = numbers.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        calls.put(call, answer);
        var asking = new LinkedHashMap<String, Object>(how);
        asking.put("call", call);
        tell(to, what, asking);
        JsonNode answered = ended ? answer.getNow(null) : Patience.awaits(answer);
        calls.remove(call);
        if (answered == null) {
            throw ended ? gone() : new IllegalStateException("Node.js does not answer: " + what);
        }
        if (answered.has("problem")) {
            throw new IllegalStateException(
                    "Node.js cannot " + what + ": " + answered.get("problem").asText());
        }
        return answered.path("result");
    }

    private void listen(InputStream output) {
        readAll(output, this::take);
        ended = true;
        JsonNode end = Values.JSON.createObjectNode().put("event", "ended");
        listeners.values().forEach(listener -> listener.accept(end));
        calls.values().forEach(call -> call.complete(null));
    }

    private void take(String line) {
        JsonNode message = Values.read(line);
        if (message.has("call")) {
            CompletableFuture<JsonNode> call = calls.get(message.get("call").asInt());
            if (call != null) {
                call.complete(message);
            }
            return;
        }
        Consumer<JsonNode> listener = listeners.get(message.path("from").asInt());
        if (listener != null) {
            listener.accept(message);
        }
    }

    private void keep(String line) {
        if (words.size() < MOST_WORDS) {
            words.add(line);
        }
    }

    private IllegalStateException gone() {
        return new IllegalStateException("Node.js has ended: " + String.join(" ", words));
    }

    private static void readAll(InputStream from, Consumer<String> to) {
        try (var lines = new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                to.accept(line);
            }
        } catch (IOException | IllegalArgumentException broken) { // an end, or a line that is no message
            return;
        }
    }
}
