package workbook.kit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import workbook.kit.time.TestClock;

/**
 * The twin of an exercise's server for one test: JavaScript, on the official server, in a process of Node.js.
 *
 * <p>The program there, {@code harness.js}, answers the fence of the kit's clients behind the twin's handlers, and
 * hands in what a lab does. Its code runs on one thread, so two handlers never meet at the store's gate.
 */
final class TwinStage implements Host.Stage {

    private final NodeProcess process;
    private final int number;
    private final int port;
    private final String namespace;

    private TwinStage(NodeProcess process, int number, JsonNode place) {
        this.process = process;
        this.number = number;
        port = place.path("port").asInt();
        namespace = place.path("namespace").asText();
    }

    static TwinStage serve(InJavaScript script, Setup setup, String namespace) {
        NodeProcess process = script.serversProcess();
        int number = process.add(message -> {}); // it is asked
        JsonNode place = process.ask(
                number,
                "serve",
                Map.of(
                        "twin", Objects.requireNonNull(script.twin()),
                        "namespace", namespace,
                        "folder", Objects.requireNonNullElse(setup.folder(), ""),
                        "start", TestClock.START.toEpochMilli()));
        return new TwinStage(process, number, place);
    }

    private JsonNode ask(String what, Map<String, ?> how) {
        return process.ask(number, what, how);
    }

    private List<String> lines(String what, Map<String, ?> how) {
        var lines = new ArrayList<String>();
        ask(what, how).forEach(line -> lines.add(line.asText()));
        return lines;
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
        return false;
    }

    @Override
    public boolean fence() {
        return true; // A server is fenced by its clients.
    }

    /** A twin has no threads, and no timer but the one whose time is the test's. */
    @Override
    public boolean rest() {
        return false;
    }

    @Override
    public List<String> log() {
        return lines("log", Map.of());
    }

    @Override
    public String call(String method, List<String> parameterTypes, List<String> arguments) {
        List<JsonNode> values = arguments.stream().map(Values::read).toList();
        return ask("call", Map.of("method", method, "arguments", values)).toString();
    }

    @Override
    public Host.Running launch(List<String> arguments) {
        throw new IllegalStateException("a twin is no program");
    }

    @Override
    public List<String> handled(String of) {
        return List.of(); // Listeners are each client's own there; nobody asks.
    }

    /** An exception in a twin fails the test, whatever came of it. */
    @Override
    public List<String> notes() {
        List<String> thrown = lines("troubles", Map.of());
        if (!thrown.isEmpty()) {
            throw new IllegalStateException("the twin threw " + thrown.get(0));
        }
        return List.of();
    }

    @Override
    public boolean gone(String of, String session) {
        return ask("gone", Map.of("namespace", of, "session", session)).asBoolean();
    }

    @Override
    public List<String> rooms(String of, String session) {
        return lines("rooms", Map.of("namespace", of, "session", session));
    }

    @Override
    public void passes(long millis) {
        ask("passes", Map.of("millis", millis));
    }

    @Override
    public long millisToNextTask() {
        return ask("nextTask", Map.of()).asLong();
    }

    @Override
    public List<String> scheduled() {
        return lines("scheduled", Map.of());
    }

    @Override
    public List<String> stored() {
        return lines("stored", Map.of());
    }

    @Override
    public List<String> answeredBeforeStored() {
        return List.of(); // not known: a twin's answers are not watched
    }

    @Override
    public void gateMeets(int readers) {
        // One thread: a handler ends before the next one begins.
    }

    @Override
    public void gateStopsAt(int step) {
        // The same.
    }

    /** Never: each action is over before the next one starts. */
    @Override
    public boolean gateArrived(int threads) {
        return false;
    }

    @Override
    public void gateReleases() {
        // Nothing is held.
    }

    @Override
    public String busy() {
        return "";
    }

    @Override
    public List<String> left() {
        return List.of();
    }

    @Override
    public void close() {
        ask("close", Map.of());
        process.remove(number);
    }
}
