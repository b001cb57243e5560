package workbook.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.course.TestCourse;

/** An exercise with libraries of its own, where nothing can download them. */
class WithoutMavenTest {

    @TempDir
    Path root;

    @Test
    void the_command_ends_with_2_and_prints_no_stack_trace() throws IOException, InterruptedException {
        var course = new TestCourse(root).exercise("First", "1").source("First", "class First {}");
        course.test("First", "@Test void runs() {}");
        Path page = root.resolve("lessons/" + TestCourse.LESSON + "/First.adoc");
        Files.writeString(
                page, Files.readString(page).replace(":kind: fix\n", ":kind: fix\n:libraries: library:one:1.0\n"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var builder = new ProcessBuilder(java, "-cp", path, Main.class.getName(), "check", "First")
                .directory(root.toFile())
                .redirectErrorStream(true);
        builder.environment().put("PATH", root.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertEquals(2, process.waitFor(), said);
        assertTrue(said.contains("First needs libraries of its own, which Maven downloads once"), said);
        assertFalse(said.contains("\tat ") || said.contains("    at "), said);
    }
}
