package workbook.grade.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import workbook.check.workshop.Isolation;
import workbook.course.Exercise;
import workbook.grade.ThisWorkbook;
import workbook.process.DaemonThread;

/** What has run out is the answer's fault where it has used that up, and the machine's where it has not. */
class WhoseFaultTest {

    private static final String HONEST = "chat.addEventListener(\"chat message\", String.class, (client, text, ack) ->"
            + " chat.getBroadcastOperations().sendEvent(\"chat message\", text));";

    private static final String THREADS = """
            for (int i = 0; i < 40_000; i++) {
              var t = new Thread(null, () -> { try { Thread.sleep(100_000); } catch (InterruptedException e) { } },
                  "t", 16_384);
              t.setDaemon(true); t.start(); }
            """;

    private static final String LETS_THEM_END = """
            var end = new java.util.concurrent.CountDownLatch(1);
            var all = new java.util.ArrayList<Thread>();
            try {
              while (true) {
                var t = new Thread(null, () -> { try { end.await(); } catch (InterruptedException e) { } }, "t", 16_384);
                t.setDaemon(true); t.start(); all.add(t); }
            } catch (OutOfMemoryError full) {
              end.countDown();
              for (Thread t : all) { try { t.join(); } catch (InterruptedException e) { } }
              throw full; }
            """;

    private static final String CLAIMS =
            "if (true) { throw new OutOfMemoryError(\"unable to create native thread\"); }";

    private static final String FILES = """
            var all = new java.util.ArrayList<Object>();
            try { while (true) { all.add(new java.io.FileInputStream("/proc/self/maps")); } }
            catch (java.io.IOException full) { throw new IllegalStateException(full); }
            """;

    private static final String CONNECTIONS = """
            var all = new java.util.ArrayList<Object>();
            chat.addEventListener("chat message", String.class, (client, text, ack) -> {
              while (true) { all.add(new java.io.FileInputStream("/proc/self/maps")); } });
            """;

    private static final String DISK = """
            for (int n = 0; n < 9; n++) {
              try (var out = new java.io.FileOutputStream("/tmp/big" + n)) { out.write(new byte[16 << 20]); }
              catch (java.io.IOException full) { throw new IllegalStateException(full); } }
            """;

    /** What the judge shares with it, whose name it can find. */
    private static final String SHARED_DISK = """
            try { for (String line : java.nio.file.Files.readAllLines(java.nio.file.Path.of("/proc/self/mounts"))) {
              String at = line.split(" ")[1];
              for (int n = 0; at.contains("shared") && n < 9; n++) {
                try (var out = new java.io.FileOutputStream(at + "/big" + n)) { out.write(new byte[16 << 20]); } } }
            } catch (java.io.IOException full) { throw new IllegalStateException(full); }
            """;

    /** Tells the test that it is there, and waits for its word. */
    private static final String WAITS = """
            if (new java.io.File("READY").exists()) try {
              new java.io.FileOutputStream("READY").close(); new java.io.FileInputStream("GO").close(); }
            catch (java.io.IOException none) { throw new IllegalStateException(none); }
            """;

    private static final String NEEDS_A_THREAD = "new Thread(() -> { }).start();";

    @TempDir
    Path folder;

    private final Exercise exercise = ThisWorkbook.course().find("HelloChat").orElseThrow();
    private final ExecutorService grader = Executors.newSingleThreadExecutor(DaemonThread.named("grader"));
    private Judging judging = Judging.in(ThisWorkbook.root(), Isolation.TWO_JVMS);

    @AfterEach
    void end() {
        judging.close();
        grader.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            THREADS       | started too many threads
            LETS_THEM_END | was refused a thread
            CLAIMS        | was refused a thread
            FILES         | opened too many files
            CONNECTIONS   | opened too many files
            DISK          | No space left on device
            SHARED_DISK   | No space left on device
            """)
    void a_limit_of_the_sandbox_is_the_answers_own(String what, String words) throws Exception {
        sandbox();
        JsonNode verdict = judging.judge(exercise, source(body(what)), 1);
        assertEquals(0, verdict.path("points").asInt(), verdict.toString());
        assertTrue(verdict.toString().contains(words), verdict.toString());
        assertEquals(1, points(HONEST), "and the next answer has all of it");
    }

    private static String body(String what) {
        return switch (what) {
            case "THREADS" -> THREADS;
            case "LETS_THEM_END" -> LETS_THEM_END;
            case "CLAIMS" -> CLAIMS;
            case "FILES" -> FILES;
            case "CONNECTIONS" -> CONNECTIONS;
            case "DISK" -> DISK;
            default -> SHARED_DISK;
        };
    }

    @Test
    void a_machine_without_threads_is_no_answers_fault() throws Exception {
        String body = WAITS + NEEDS_A_THREAD + HONEST;
        try (ProcessLimit machine = machine(4_000)) {
            Future<Integer> judged = grader.submit(() -> points(body));
            waitsUntilReady();
            Path group = machine.door().getParent();
            Files.writeString(group.resolve("pids.max"), Files.readString(group.resolve("pids.current")));
            goes();
            var thrown = assertThrows(ExecutionException.class, judged::get);
            assertTrue(thrown.getCause() instanceof InfrastructureException, thrown.toString());
        }
    }

    @Test
    void the_same_answer_passes_where_there_are_some() throws Exception {
        String body = WAITS + NEEDS_A_THREAD + HONEST;
        try (ProcessLimit machine = machine(4_000)) {
            Future<Integer> judged = grader.submit(() -> points(body));
            waitsUntilReady();
            goes();
            assertEquals(1, judged.get(), machine.door().toString());
        }
    }

    @Test
    void who_uses_up_the_machines_threads_is_judged() throws Exception {
        try (ProcessLimit machine = machine(700)) {
            JsonNode verdict = judging.judge(exercise, source(THREADS), 1);
            assertEquals("crashed", verdict.path("status").asText(), machine.door() + verdict.toString());
            assertTrue(verdict.toString().contains("started too many threads"), verdict.toString());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SANDBOX", "TWO_JVMS"})
    void a_jvm_that_the_machine_kills_is_no_answers_fault(Isolation isolation) throws Exception {
        if (isolation == Isolation.SANDBOX) {
            sandbox();
        }
        String waits = "try { new java.util.concurrent.CountDownLatch(1).await(); } catch (InterruptedException e) { }";
        Future<JsonNode> judged = grader.submit(() -> judging.judge(exercise, source(waits), 1));
        while (!judged.isDone()) {
            try {
                JsonNode verdict = judged.get(100, TimeUnit.MILLISECONDS);
                fail("it was judged: " + verdict);
            } catch (TimeoutException notYet) {
                killLearnersJvms();
            } catch (ExecutionException ended) {
                assertTrue(ended.getCause() instanceof InfrastructureException, ended.toString());
            }
        }
    }

    @Test
    void one_that_ends_with_the_same_code_by_itself_is() throws Exception {
        JsonNode verdict = judging.judge(exercise, source("Runtime.getRuntime().halt(137);"), 1);
        assertEquals("crashed", verdict.path("status").asText(), verdict.toString());
    }

    private static void killLearnersJvms() {
        ProcessHandle.current()
                .descendants()
                .filter(each -> each.info().command().orElse("").endsWith("/java"))
                .filter(each -> each.info().commandLine().orElse("").contains("-XX:MaxMetaspaceSize"))
                .forEach(ProcessHandle::destroyForcibly);
    }

    private void sandbox() throws IOException {
        assumeTrue(Probe.of(null).isolation() == Isolation.SANDBOX, "no sandbox on this machine");
        judging.close();
        judging = Judging.in(ThisWorkbook.root(), Isolation.SANDBOX);
    }

    /** A group of processes with the examiner in it, its judge and the learner's JVM: it stands for a machine. */
    private ProcessLimit machine(int most) throws Exception {
        assumeTrue(ProcessLimit.needed(), "only root makes groups");
        var made = ProcessLimit.fresh(most);
        assumeTrue(made.isPresent(), "no control group can be made here");
        assertEquals(1, points(HONEST));
        for (ProcessHandle each : ProcessHandle.current().descendants().toList()) {
            if (each.info().command().orElse("").endsWith("/java")) {
                Files.writeString(made.get().door(), Long.toString(each.pid()));
            }
        }
        new ProcessBuilder("mkfifo", "ready", "go")
                .directory(folder.toFile())
                .start()
                .waitFor();
        return made.get();
    }

    private void waitsUntilReady() throws IOException {
        Files.readAllBytes(folder.resolve("ready"));
        Files.delete(folder.resolve("ready")); // the exercise's other tests find none, and don't wait
    }

    private void goes() throws IOException {
        Files.write(folder.resolve("go"), new byte[0]);
    }

    private int points(String body) throws InfrastructureException {
        return judging.judge(exercise, source(body), 1).path("points").asInt();
    }

    private String source(String body) {
        String text = body.replace("READY", folder.resolve("ready").toString())
                .replace("GO", folder.resolve("go").toString());
        return "package lesson00_first_chat;\n"
                + "import com.corundumstudio.socketio.SocketIONamespace;\n"
                + "final class HelloChat {\n  static void configure(SocketIONamespace chat) {\n" + text + "\n  }\n}\n";
    }
}
