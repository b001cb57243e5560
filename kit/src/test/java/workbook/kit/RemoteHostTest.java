package workbook.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.process.ChannelClosed;

/** A learner's class in a JVM of its own. */
class RemoteHostTest {

    @TempDir
    Path folder;

    private RemoteHost jvm;
    private Host host;

    @BeforeEach
    void start() throws IOException {
        jvm = RemoteHost.start(
                List.of("-Dworkbook.patience=5000", "-Dio.netty.noUnsafe=true"), // of which a JDK 25 warns
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        String name = Learner.class.getName();
        try (InputStream bytes = Learner.class.getResourceAsStream("Learner.class")) {
            host = jvm.load(Map.of(name, bytes.readAllBytes()));
        }
    }

    @AfterEach
    void end() {
        jvm.close();
    }

    private String call(String method) {
        return host.load(Learner.class, Setup.PLAIN).call(method, List.of(), List.of());
    }

    @Test
    void what_a_learner_prints_is_output_and_answers_nothing() {
        assertEquals("\"printed\"", call("printing"));
        assertEquals("\"right\"", call("right"));
        assertEquals(List.of("hello"), jvm.end());
    }

    @Test
    void a_jvm_that_ends_is_named_and_its_stage_is_closed_without_a_word() {
        Host.Stage stage = host.serve(Learner.class, Setup.PLAIN);
        assertTrue(stage.port() > 0);
        var unmet = assertThrows(Unmet.class, () -> call("ending"));
        assertEquals("its JVM ended", unmet.got());
        assertTrue(unmet.getCause() instanceof ChannelClosed);
        assertTrue(unmet.with(List.of("a note")).getCause() instanceof ChannelClosed);
        stage.close();
        assertEquals(List.of(), jvm.end());
    }

    @Test
    void threads_that_are_all_interrupted_still_answer() {
        assertEquals("\"interrupted\"", call("interrupting"));
        assertEquals("\"right\"", call("right"));
    }

    @Test
    void a_function_that_is_held_in_one_thread_answers_in_another() throws Exception {
        Path file = folder.resolve("go");
        CompletableFuture<String> held = CompletableFuture.supplyAsync(() -> host.load(Learner.class, Setup.PLAIN)
                .call("waitingFor", List.of(), List.of(Values.write(file.toString()))));
        assertEquals("\"right\"", call("right"));
        assertFalse(held.isDone());
        Files.createFile(file);
        assertEquals("\"seen\"", held.get(20, TimeUnit.SECONDS));
    }

    @Test
    void what_is_not_as_it_should_be_is_told_as_such() {
        var missing = assertThrows(Unmet.class, () -> call("noSuchThing"));
        assertTrue(missing.expected().contains("noSuchThing"), missing.expected());
        assertEquals("\"right\"", call("right"));
    }
}
