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
import org.junit.jupiter.api.io.TempDir;
import workbook.check.workshop.Isolation;
import workbook.course.Exercise;
import workbook.grade.ThisWorkbook;

/** The small Java judges as the JDK does, and has nothing to attack a JVM with. */
class RuntimeImageTest {

    private static final List<String> WEAPONS =
            List.of("jdk.attach", "java.instrument", "jdk.management", "jdk.jdwp.agent", "jdk.compiler", "jdk.jshell");

    @TempDir
    Path folder;

    @Test
    void an_answer_is_judged_with_it_and_has_no_agents() throws Exception {
        Optional<LearnerRuntime> made = RuntimeImage.make(folder.resolve("runtime"));
        assumeTrue(made.isPresent(), "this JDK makes no runtime");
        LearnerRuntime runtime = made.get();
        assertTrue(runtime.minimal());
        List<String> modules = modules(runtime);
        List<String> whole = modules(LearnerRuntime.own());
        for (String each : WEAPONS) {
            assertFalse(modules.contains(each), each);
            assertTrue(whole.contains(each), each + " is not in the JDK either");
        }
        Exercise exercise = ThisWorkbook.course().find("HelloChat").orElseThrow();
        String solution = Files.readString(exercise.solution());
        try (Judging judging = Judging.with(ThisWorkbook.root(), Isolation.TWO_JVMS, runtime)) {
            assertEquals(1, judging.judge(exercise, solution, 1).path("points").asInt());
            String starter = Files.readString(exercise.starter());
            assertEquals(0, judging.judge(exercise, starter, 1).path("points").asInt());
        }
    }

    @Test
    void a_folder_that_is_there_is_left_alone() throws IOException {
        Path taken = Files.writeString(folder.resolve("file"), "mine");
        assertEquals(Optional.empty(), RuntimeImage.make(taken));
        assertEquals("mine", Files.readString(taken));
    }

    private static List<String> modules(LearnerRuntime runtime) throws IOException {
        Process process = new ProcessBuilder(runtime.java().toString(), "--list-modules").start();
        try (var out = process.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("@.*", ""))
                    .toList();
        }
    }
}
