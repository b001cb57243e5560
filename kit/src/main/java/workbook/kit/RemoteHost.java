package workbook.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The learner's code in another JVM, which holds nothing of the test; only plain data crosses.
 *
 * <p>The other JVM can answer a request, or fail to; it has no word for a mark.
 */
public final class RemoteHost implements Host, AutoCloseable {

    private final Process process;
    private final BufferedWriter requests;
    private final BufferedReader answers;

    private RemoteHost(Process process) {
        this.process = process;
        requests = process.outputWriter(StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * Starts the other JVM.
     *
     * @param java the command up to its options and class path, which must hold the kit
     * @param errors where its standard error goes, and with it what the learner's code prints
     */
    public static RemoteHost start(List<String> java, ProcessBuilder.Redirect errors) {
        var command = new ArrayList<>(java);
        command.add(HostMain.class.getName());
        try {
            return new RemoteHost(
                    new ProcessBuilder(command).redirectError(errors).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Sends the learner's classes; they stand in for those that were sent before.
     *
     * @param classes the bytes of each class, by its name
     */
    public void load(Map<String, byte[]> classes) {
        ObjectNode request = Values.JSON.createObjectNode().put("do", "classes");
        ObjectNode sent = request.putObject("classes");
        classes.forEach(sent::put);
        ask(request);
    }

    /** True until its JVM ends. */
    public boolean alive() {
        return process.isAlive();
    }

    @Override
    public Stage serve(Class<?> exercise, boolean raw) {
        return new RemoteStage(ask(about("serve", exercise).put("raw", raw)));
    }

    @Override
    public Stage visit(Class<?> exercise, int port, String namespace) {
        return new RemoteStage(ask(about("visit", exercise).put("port", port).put("namespace", namespace)));
    }

    @Override
    public String call(Class<?> exercise, String method, List<String> arguments) {
        ObjectNode request = about("call", exercise).put("method", method);
        arguments.forEach(request.putArray("arguments")::add);
        return ask(request).asText();
    }

    @Override
    public Running launch(Class<?> exercise, List<String> arguments) {
        ObjectNode request = about("launch", exercise);
        arguments.forEach(request.putArray("arguments")::add);
        return new RemoteProgram(ask(request).asInt());
    }

    @Override
    public List<String> tests(Class<?> learners) {
        return texts(ask(about("tests", learners)));
    }

    @Override
    public List<String> judge(Class<?> learners, String test, int port, List<String> namespaces) {
        ObjectNode request = about("judge", learners).put("test", test).put("port", port);
        namespaces.forEach(request.putArray("namespaces")::add);
        return texts(ask(request));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static ObjectNode about(String what, Class<?> exercise) {
        return Values.JSON.createObjectNode().put("do", what).put("exercise", exercise.getName());
    }

    private JsonNode ask(int number, String what) {
        return ask(Values.JSON.createObjectNode().put("do", what).put("number", number));
    }

    private synchronized JsonNode ask(ObjectNode request) {
        try {
            requests.write(request.toString());
            requests.newLine();
            requests.flush();
            return result(answers.readLine());
        } catch (IOException e) {
            throw ended();
        }
    }

    private JsonNode result(@Nullable String line) throws IOException {
        if (line == null) {
            throw ended();
        }
        JsonNode answer = Values.JSON.readTree(line);
        if (answer.has("unstable")) {
            throw new Unstable(answer.path("unstable").asText());
        }
        if (!answer.has("result")) {
            throw new Unmet(answer.path("asked").asText(), answer.path("seen").asText(), List.of());
        }
        return answer.path("result");
    }

    private static Unmet ended() {
        return new Unmet("your code keeps running", "its JVM ended", List.of());
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private final class RemoteStage implements Stage {

        private final int number;
        private final int port;
        private final String namespace;
        private final boolean shared;

        RemoteStage(JsonNode opened) {
            number = opened.path("number").asInt();
            port = opened.path("port").asInt();
            namespace = opened.path("namespace").asText();
            shared = opened.path("shared").asBoolean();
        }

        @Override
        public int port() {
            return port;
        }

        @Override
        public String namespace() {
            return namespace;
        }

        @Override
        public boolean shared() {
            return shared;
        }

        @Override
        public void fence() {
            ask(number, "fence");
        }

        @Override
        public List<String> log() {
            return texts(ask(number, "log"));
        }

        @Override
        public List<String> left() {
            return texts(ask(number, "left"));
        }

        @Override
        public List<String> handled() {
            return texts(ask(number, "handled"));
        }

        @Override
        public List<String> notes() {
            return texts(ask(number, "notes"));
        }

        @Override
        public void settle() {
            ask(number, "settle");
        }

        @Override
        public boolean gone(String session) {
            return ask(Values.JSON
                            .createObjectNode()
                            .put("do", "gone")
                            .put("number", number)
                            .put("session", session))
                    .asBoolean();
        }

        @Override
        public String busy() {
            return ask(number, "busy").asText();
        }

        @Override
        public void close() {
            ask(number, "close");
        }
    }

    private final class RemoteProgram implements Running {

        private final int number;

        RemoteProgram(int number) {
            this.number = number;
        }

        @Override
        public void enter(String line) {
            ask(Values.JSON
                    .createObjectNode()
                    .put("do", "enter")
                    .put("number", number)
                    .put("line", line));
        }

        @Override
        public void endInput() {
            ask(number, "endInput");
        }

        @Override
        public int exitCode() {
            return ask(number, "exitCode").asInt();
        }

        @Override
        public boolean alive() {
            return ask(number, "alive").asBoolean();
        }

        @Override
        public List<String> output() {
            return texts(ask(number, "output"));
        }

        @Override
        public void close() {
            ask(number, "close");
        }
    }
}
