package workbook.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static workbook.e2e.BuiltCopy.assertEnd;
import static workbook.e2e.BuiltCopy.family;
import static workbook.e2e.BuiltCopy.text;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A workbook whose output nobody reads, or cannot be written, or whose engine was killed: it ends, with all that it started. */
class WithoutReaderTest {

    private static BuiltCopy copy;

    @BeforeAll
    static void build() throws Exception {
        copy = BuiltCopy.get();
    }

    @Test
    void without_a_reader_it_ends_with_all_that_it_started() throws Exception {
        var processes = new ArrayList<Process>();
        var all = new ArrayList<ProcessHandle>();
        for (String command : List.of("watch --json", "watch --plain", "run Relay")) {
            processes.add(copy.started("exec ./workbook " + command + " </dev/null 2>/dev/null"));
        }
        for (Process process : processes) {
            // Closed below: that is what each has to notice.
            @SuppressWarnings("resource")
            BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
            assertNotNull(reader.readLine());
        }
        for (Process process : processes) {
            assertFalse(process.waitFor(1, TimeUnit.SECONDS), "the control: while somebody reads, it stays");
            List<ProcessHandle> family = family(process);
            assertTrue(family.size() >= 3, family.toString());
            all.addAll(family);
        }
        for (Process process : processes) {
            process.inputReader(StandardCharsets.UTF_8).close();
        }
        assertEnd(all);
    }

    @Test
    void nothing_outlives_an_engine_that_was_killed() throws Exception {
        Process process = copy.started("exec ./workbook watch --json </dev/null 2>/dev/null");
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
            Process process = copy.started("./workbook " + command + " 2>&1 >/dev/full");
            String said = text(process);
            assertEquals(2, process.waitFor(), command + ": " + said);
            assertTrue(said.startsWith("The output could not be written"), command + ": " + said);
            assertEquals(
                    0,
                    copy.started("./workbook " + command + " >/dev/null 2>&1").waitFor(),
                    "the control");
        }
    }
}
