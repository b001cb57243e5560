package workbook.grade.judge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import workbook.process.DaemonThread;

/** The examiner as the grader sees it: a process that judges one answer after another, until it fails. */
final class Examiner implements AutoCloseable {

    /** From the command to its first word: a cold JVM on a busy machine. */
    private static final int START_SECONDS = 60;

    /** For the compiler: far more than any honest file needs. */
    private static final int COMPILE_SECONDS = 60;

    /** For the tests; the judge's own deadlines are sooner. */
    static final int JUDGE_SECONDS = 150;

    private static final int OUT_OF_MEMORY = 3; // what a JVM ends with that was told to exit then
    private static final int SECRET_BYTES = 32;
    private static final String END = "";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A process may end with the thread that started it: this one stays. */
    private static final ExecutorService STARTER =
            Executors.newSingleThreadExecutor(DaemonThread.named("workbook-starter"));

    private final Process process;
    private final SignedLines lines;
    private volatile boolean usable = true;
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    private Examiner(Process process) throws IOException {
        this.process = process;
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        String secret = HexFormat.of().formatHex(bytes);
        process.getOutputStream().write((secret + "\n").getBytes(StandardCharsets.US_ASCII));
        process.getOutputStream().flush();
        lines = new SignedLines(process.getInputStream(), process.getOutputStream(), secret, true);
        new DaemonThread(this::listen, "workbook-examiner").start();
    }

    /** Starts it, and waits until it is ready. */
    static Examiner start(ProcessBuilder command) throws InfrastructureException {
        try {
            var examiner = new Examiner(STARTER.submit(command::start).get());
            if (examiner.next(START_SECONDS) == null) {
                examiner.close();
                throw new InfrastructureException("the examiner did not start");
            }
            return examiner;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfrastructureException("interrupted while the examiner started");
        } catch (ExecutionException | IOException e) {
            throw new InfrastructureException("the examiner did not start: " + e.getMessage());
        }
    }

    private void listen() {
        try {
            for (String line = lines.read(); line != null; line = lines.read()) {
                heard.add(line);
            }
        } catch (IOException gone) {
            process.destroyForcibly();
        } finally {
            heard.add(END);
        }
    }

    private @Nullable JsonNode next(int seconds) throws InterruptedException {
        String line = heard.poll(seconds, TimeUnit.SECONDS);
        if (line == null || line.equals(END)) {
            return null;
        }
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** True if it takes another answer. */
    boolean alive() {
        return usable && process.isAlive();
    }

    /**
     * The verdict as JSON.
     *
     * @throws CompilerOverwhelmed if the compiler needed too much for this text
     * @throws InfrastructureException if the examiner ended or was silent while the tests ran
     */
    JsonNode examine(Answer answer) throws CompilerOverwhelmed, InfrastructureException {
        try {
            lines.write(JSON.createObjectNode()
                    .put("exercise", answer.exercise())
                    .put("source", answer.source())
                    .put("test", answer.test())
                    .put("seed", answer.seed())
                    .toString());
            JsonNode first = next(COMPILE_SECONDS);
            if (first == null) {
                throw new CompilerOverwhelmed(overwhelmed());
            }
            JsonNode last = first.has("compiled") ? next(JUDGE_SECONDS) : first;
            if (last == null || !last.has("verdict")) {
                throw new InfrastructureException("the examiner ended, or did not answer, while the tests ran");
            }
            usable = !last.path("last").asBoolean();
            return last.get("verdict");
        } catch (IOException e) {
            throw new InfrastructureException("the examiner is gone: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfrastructureException("interrupted");
        }
    }

    /** Why it said nothing while it compiled. */
    private String overwhelmed() throws InterruptedException, InfrastructureException {
        boolean ended = process.waitFor(1, TimeUnit.SECONDS);
        if (ended && process.exitValue() != OUT_OF_MEMORY) {
            throw new InfrastructureException("the examiner ended with the code " + process.exitValue());
        }
        return ended
                ? "The compiler needs more memory for this file than any exercise should: make the file simpler."
                : "The compiler did not come to an end with this file: make the file simpler.";
    }

    /** At once, with all that it has started. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
