package workbook.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The other JVM: holds the learner's classes and nothing of the test, and does what {@link
 * RemoteHost} asks, a line of JSON for a line of JSON.
 *
 * <p>What the learner's code prints goes to standard error, and it has nothing to read. Code that
 * looks for the real output can answer in this one's name; but no answer is a mark.
 */
final class HostMain {

    private final LocalHost host = new LocalHost();
    private final Map<Integer, Host.Stage> stages = new ConcurrentHashMap<>();
    private final Map<Integer, Host.Running> programs = new ConcurrentHashMap<>();
    private ClassLoader classes = HostMain.class.getClassLoader();
    private int next;

    private HostMain() {}

    /** Serves until its standard input ends. */
    public static void main(String[] none) throws InterruptedException {
        var answers = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var input = new FileInputStream(FileDescriptor.in);
        System.setOut(System.err);
        System.setIn(InputStream.nullInputStream());
        var main = new HostMain();
        var requests = new LinkedBlockingQueue<String>();
        var reader = new Thread(() -> main.read(input, requests), "requests");
        reader.setDaemon(true);
        reader.start();
        while (true) {
            answers.println(main.answer(requests.take()));
        }
    }

    /** Always reading: the input's end ends us, whatever the learner's code is doing then. */
    private void read(InputStream input, Queue<String> requests) {
        try (var lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))) {
            lines.lines().forEach(requests::add);
        } catch (IOException | UncheckedIOException broken) {
            System.err.println(broken);
        }
        programs.values().forEach(Host.Running::close);
        Runtime.getRuntime().halt(0);
    }

    private String answer(String request) {
        ObjectNode answer = Values.JSON.createObjectNode();
        try {
            answer.set("result", Values.JSON.valueToTree(done(Values.JSON.readTree(request))));
        } catch (Unmet unmet) {
            answer.put("asked", unmet.asked()).put("seen", unmet.seen());
        } catch (Unstable unstable) {
            answer.put("unstable", unstable.getMessage());
        } catch (Exception | LinkageError e) { // Whatever it is, the other side decides about it.
            answer.put("asked", "your code can be started").put("seen", String.valueOf(e));
        }
        return answer.toString();
    }

    private Object done(JsonNode request) throws ReflectiveOperationException, IOException {
        String name = request.path("exercise").asText();
        return switch (request.path("do").asText()) {
            case "classes" -> load(request.path("classes"));
            case "serve" -> open(host.serve(loaded(name), request.path("raw").asBoolean()));
            case "visit" ->
                open(host.visit(
                        loaded(name),
                        request.path("port").asInt(),
                        request.path("namespace").asText()));
            case "call" -> host.call(loaded(name), request.path("method").asText(), texts(request.path("arguments")));
            case "tests" -> host.tests(loaded(name));
            case "judge" ->
                host.judge(
                        loaded(name),
                        request.path("test").asText(),
                        request.path("port").asInt(),
                        texts(request.path("namespaces")));
            case "launch" -> launch(host.launch(loaded(name), texts(request.path("arguments"))));
            default -> asked(request);
        };
    }

    private Object asked(JsonNode request) {
        int number = request.path("number").asInt();
        String what = request.path("do").asText();
        Host.Running program = programs.get(number);
        return program != null ? program(number, program, what, request) : stage(number, what, request);
    }

    private Object stage(int number, String what, JsonNode request) {
        Host.Stage stage = stages.get(number);
        if (stage == null) {
            throw new IllegalArgumentException("nothing has the number " + number);
        }
        return switch (what) {
            case "log" -> stage.log();
            case "handled" -> stage.handled();
            case "notes" -> stage.notes();
            case "left" -> stage.left();
            case "busy" -> stage.busy();
            case "gone" -> stage.gone(request.path("session").asText());
            case "settle" -> done(stage::settle);
            case "fence" -> done(stage::fence);
            case "close" -> done(() -> closed(number));
            default -> throw new IllegalArgumentException("unknown: " + what);
        };
    }

    private Object program(int number, Host.Running program, String what, JsonNode request) {
        return switch (what) {
            case "alive" -> program.alive();
            case "output" -> program.output();
            case "exitCode" -> program.exitCode();
            case "enter" -> done(() -> program.enter(request.path("line").asText()));
            case "endInput" -> done(program::endInput);
            case "close" -> done(() -> ended(number));
            default -> throw new IllegalArgumentException("unknown: " + what);
        };
    }

    private void closed(int number) {
        Host.Stage stage = stages.remove(number);
        if (stage != null) {
            stage.close();
        }
    }

    private void ended(int number) {
        Host.Running program = programs.remove(number);
        if (program != null) {
            program.close();
        }
    }

    private static boolean done(Runnable action) {
        action.run();
        return true;
    }

    private Map<String, Object> open(Host.Stage stage) {
        stages.put(++next, stage);
        return Map.of(
                "number", next,
                "port", stage.port(),
                "namespace", stage.namespace(),
                "shared", stage.shared());
    }

    private int launch(Host.Running program) {
        programs.put(++next, program);
        return next;
    }

    private Class<?> loaded(String name) throws ClassNotFoundException {
        return classes.loadClass(name);
    }

    private int load(JsonNode sent) throws IOException {
        var bytes = new HashMap<String, byte[]>();
        for (Map.Entry<String, JsonNode> one : sent.properties()) {
            bytes.put(one.getKey(), one.getValue().binaryValue());
        }
        classes = new ClassBytes(bytes);
        return bytes.size();
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
