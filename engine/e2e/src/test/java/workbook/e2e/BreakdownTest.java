package workbook.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong around a running workbook: it ends in order, says why, and leaves nothing behind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BreakdownTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String EXERCISE = "lesson02_chat/Relay";

    private Copy copy;

    @BeforeAll
    void build(@TempDir Path folder) throws Exception {
        copy = Copy.of(Path.of("../..").toRealPath(), folder.resolve("my workbook"));
        assertEquals(0, started("./workbook list >/dev/null").waitFor());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.1", "0.3", "0.6", "1.2", "2"})
    void quitting_at_any_moment_says_nothing_and_is_no_failure(String seconds) throws Exception {
        Process process = started("(sleep " + seconds + "; echo q) | ./workbook 2>&1");
        String said = text(process);
        assertEquals(0, process.waitFor(), said);
        assertFalse(said.contains("Exception") || said.contains("\tat "), said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.2", "0.5", "1", "2"})
    void ctrl_c_at_any_moment_says_nothing(String seconds) throws Exception {
        Assumptions.assumeTrue(
                started("timeout --version >/dev/null 2>&1").waitFor() == 0, "Ctrl-C was not tried: no timeout");
        Process process = started("timeout --preserve-status -s INT " + seconds + " ./workbook </dev/null 2>&1");
        String said = text(process);
        assertEquals(130, process.waitFor(), said);
        assertFalse(said.contains("Exception") || said.contains("\tat ") || said.contains("System.exit"), said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"watch --json", "watch --plain", "run Relay"})
    void without_a_reader_it_ends_with_all_that_it_started(String command) throws Exception {
        Process process = started("exec ./workbook " + command + " </dev/null 2>/dev/null");
        List<ProcessHandle> all;
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            assertNotNull(reader.readLine());
            assertFalse(process.waitFor(3, TimeUnit.SECONDS), "the control: while somebody reads, it stays");
            all = family(process);
            assertTrue(all.size() >= 3, all.toString());
        }
        assertEnd(all);
    }

    @Test
    void nothing_outlives_an_engine_that_was_killed() throws Exception {
        Process process = started("exec ./workbook watch --json </dev/null 2>/dev/null");
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            assertNotNull(reader.readLine());
            List<ProcessHandle> all = family(process);
            process.children().forEach(ProcessHandle::destroyForcibly);
            assertEnd(all);
        }
    }

    @Test
    void a_full_device_is_no_success() throws Exception {
        Assumptions.assumeTrue(Files.exists(Path.of("/dev/full")), "nothing was written to a full device: none here");
        for (String command : List.of("list", "list --json", "list --plain", "quiz", "check --help", "--version")) {
            Process process = started("./workbook " + command + " 2>&1 >/dev/full");
            String said = text(process);
            assertEquals(2, process.waitFor(), command + ": " + said);
            assertTrue(said.startsWith("The output could not be written"), command + ": " + said);
            assertEquals(
                    0, started("./workbook " + command + " >/dev/null 2>&1").waitFor(), "the control");
        }
    }

    @Test
    void a_workbook_that_is_built_again_while_it_runs_starts_anew_once() throws Exception {
        Process process = started("exec ./workbook watch --json " + EXERCISE + " 2>&1");
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            awaitLine(reader, "\"status\"");
            Path jar = built("check.jar").orElseThrow();
            Files.setLastModifiedTime(jar, FileTime.fromMillis(System.currentTimeMillis() + 1));
            awaitLine(reader, "is being built again");
            awaitLine(reader, "It starts again now");
            awaitLine(reader, "\"status\"");
            copy.touch(EXERCISE);
            awaitLine(reader, "\"status\"");
            process.getOutputStream().write("q\n".getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            assertTrue(reader.lines().noneMatch(line -> line.contains("built again")));
            assertEquals(0, process.waitFor());
        }
    }

    @Test
    void a_build_in_another_terminal_is_noticed() throws Exception {
        Process process = started("exec ./workbook watch --json " + EXERCISE + " 2>&1");
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            awaitLine(reader, "\"status\"");
            Path source = copy.root().resolve("wire/src/main/java/workbook/wire/PlainServer.java");
            Files.writeString(source, Files.readString(source) + "// newer\n");
            assertEquals(0, started("./workbook list >/dev/null 2>&1").waitFor());
            awaitLine(reader, "It starts again now");
            awaitLine(reader, "\"status\"");
            process.getOutputStream().write("q\n".getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            assertTrue(reader.lines().noneMatch(line -> line.contains("It starts again now")));
            assertEquals(0, process.waitFor());
        }
    }

    @Test
    void of_files_that_change_at_once_the_one_in_front_comes_first_and_none_is_lost() throws Exception {
        Process process = started("exec ./workbook watch --json " + EXERCISE + " 2>/dev/null");
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            awaitLine(reader, EXERCISE);
            List<String> changed = new ArrayList<>(copy.exercises().subList(0, 4));
            changed.add(EXERCISE);
            for (String exercise : changed) {
                copy.touch(exercise);
            }
            assertTrue(verdict(reader).contains(EXERCISE));
            var others = new ArrayList<String>();
            while (others.size() < 4) {
                String line = verdict(reader);
                others.add(line.replaceAll("^.*?\"exercise\":\"([^\"]+)\".*$", "$1"));
            }
            assertEquals(
                    changed.stream().limit(4).sorted().toList(),
                    others.stream().sorted().toList());
            process.getOutputStream().close();
        } finally {
            process.destroy();
        }
    }

    @Test
    void a_broken_archive_of_classes_changes_no_verdict() throws Exception {
        Optional<Path> made = built("workshop.jsa");
        Assumptions.assumeTrue(made.isPresent(), "no archive was broken: this JDK made none");
        Path archive = made.get();
        FileTime time = Files.getLastModifiedTime(archive);
        try (var file = new RandomAccessFile(archive.toFile(), "rw")) {
            for (long at = file.length() / 20; at < file.length() - 20_000; at += file.length() / 20) {
                file.seek(at);
                file.write(new byte[20_000]);
            }
        }
        Files.setLastModifiedTime(archive, time);
        Process process = started("./workbook check --solutions lesson00_first_chat/HelloChat 2>&1");
        String said = text(process);
        assertEquals(0, process.waitFor(), said);
        assertTrue(said.contains(" passed: "), said);
    }

    /** A file that the build made, wherever it puts it. */
    private Optional<Path> built(String name) throws IOException {
        try (Stream<Path> files = Files.walk(copy.root())) {
            return files.filter(file -> file.endsWith(name)).findFirst();
        }
    }

    private Process started(String command) throws IOException {
        return new ProcessBuilder("sh", "-c", command)
                .directory(copy.root().toFile())
                .start();
    }

    private static String text(Process process) throws IOException {
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static List<ProcessHandle> family(Process process) {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
    }

    private static void assertEnd(List<ProcessHandle> all) throws InterruptedException {
        try {
            CompletableFuture.allOf(all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException late) {
            throw new AssertionError(
                    "still there: "
                            + all.stream().filter(ProcessHandle::isAlive).toList(),
                    late);
        }
    }

    private static void awaitLine(BufferedReader reader, String part) throws IOException {
        var seen = new ArrayList<String>();
        String line = reader.readLine();
        while (line != null && !line.contains(part)) {
            seen.add(line);
            line = reader.readLine();
        }
        assertNotNull(line, () -> "no line with \"" + part + "\" after " + seen);
    }

    private static String verdict(BufferedReader reader) throws IOException {
        String line = reader.readLine();
        assertNotNull(line, "it ended");
        return line;
    }
}
