package workbook.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static workbook.e2e.BuiltCopy.awaitLine;
import static workbook.e2e.BuiltCopy.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What changes around a running workbook: its files, several at once, and its own. */
class ChangedWhileRunningTest {

    private static final String EXERCISE = "lesson02_chat/Relay";

    private static BuiltCopy copy;

    @BeforeAll
    static void build() throws Exception {
        copy = BuiltCopy.get();
    }

    @Test
    void a_workbook_that_is_built_again_while_it_runs_starts_anew_once() throws Exception {
        Process process = copy.started("exec ./workbook watch --json " + EXERCISE + " 2>&1");
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            awaitLine(reader, "\"status\"");
            Path jar = copy.file("cli.jar").orElseThrow();
            Files.setLastModifiedTime(jar, FileTime.fromMillis(System.currentTimeMillis() + 1));
            awaitLine(reader, "is being built again");
            awaitLine(reader, "It starts again now");
            awaitLine(reader, "\"status\"");
            copy.copy().touch(EXERCISE);
            awaitLine(reader, "\"status\"");
            process.getOutputStream().write("q\n".getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            assertTrue(reader.lines().noneMatch(line -> line.contains("built again")));
            assertEquals(0, process.waitFor());
        }
    }

    @Test
    void of_files_that_change_at_once_the_one_in_front_comes_first_and_none_is_lost() throws Exception {
        Process process = copy.started("exec ./workbook watch --json " + EXERCISE + " 2>/dev/null");
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            awaitLine(reader, EXERCISE);
            List<String> changed = new ArrayList<>(copy.copy().exercises().subList(0, 4));
            changed.add(EXERCISE);
            for (String exercise : changed) {
                copy.copy().touch(exercise);
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
        Optional<Path> made = copy.file("workshop.jsa");
        Assumptions.assumeTrue(made.isPresent(), "no archive was broken: this JDK made none");
        Path archive = made.get();
        FileTime time = Files.getLastModifiedTime(archive);
        byte[] whole = Files.readAllBytes(archive);
        try (var file = new RandomAccessFile(archive.toFile(), "rw")) {
            for (long at = file.length() / 20; at < file.length() - 20_000; at += file.length() / 20) {
                file.seek(at);
                file.write(new byte[20_000]);
            }
        }
        Files.setLastModifiedTime(archive, time);
        Process process = copy.started("./workbook check --solutions lesson00_first_chat/HelloChat 2>&1");
        String said = text(process);
        assertEquals(0, process.waitFor(), said);
        assertTrue(said.contains(" passed: "), said);
        Files.write(archive, whole);
        Files.setLastModifiedTime(archive, time);
    }

    private static String verdict(BufferedReader reader) throws IOException {
        String line = reader.readLine();
        assertNotNull(line, "it ended");
        return line;
    }
}
