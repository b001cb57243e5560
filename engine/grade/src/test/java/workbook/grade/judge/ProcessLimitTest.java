package workbook.grade.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import workbook.check.workshop.Isolation;
import workbook.grade.ThisWorkbook;

/** Root's answers, too, start only so many processes. */
class ProcessLimitTest {

    /** Each waits until all have been tried. */
    private static final String TWELVE =
            "n=0; for i in 1 2 3 4 5 6 7 8 9 10 11 12; do sleep 2 & done 2>/dev/null; jobs -p | wc -l; wait";

    @Test
    void a_shell_in_it_cannot_fork_without_end() throws Exception {
        Optional<ProcessLimit> made = ProcessLimit.fresh(6);
        assumeTrue(made.isPresent(), "no control group can be made here");
        try (ProcessLimit limit = made.get()) {
            assertFalse(said("echo $$ >" + limit.door() + "; " + TWELVE).equals("12"));
        }
        assertEquals("12", said(TWELVE), "without it, all start");
        assertFalse(Files.exists(made.get().door()), "it is gone with its last process");
    }

    @Test
    void a_sandbox_of_roots_is_in_one() throws IOException {
        assumeTrue(ProcessLimit.needed() && ProcessLimit.fresh(2).isPresent(), "root's, with control groups");
        try (Environment environment = Environment.of(ThisWorkbook.root(), Isolation.SANDBOX, LearnerRuntime.own())) {
            assertFalse(environment.examiner().command().isEmpty());
        }
        try (ProcessLimit limit = ProcessLimit.fresh(2).orElseThrow()) {
            Path any = Path.of("/tmp");
            List<String> words =
                    Sandbox.inside(LearnerRuntime.own(), List.of(), any, any.resolve("filter"), Optional.of(limit));
            assertTrue(words.get(2).contains(limit.door().toString()), words.get(2));
        }
    }

    private static String said(String script) throws IOException {
        Process process = new ProcessBuilder("bash", "-c", script)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var out = process.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
