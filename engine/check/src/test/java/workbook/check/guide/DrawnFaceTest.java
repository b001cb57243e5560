package workbook.check.guide;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.check.TestCourse;
import workbook.check.screen.Ink;
import workbook.check.screen.Output;

/** What stands on the screen beside a verdict. */
class DrawnFaceTest {

    @TempDir
    Path root;

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private DrawnFace face;

    @BeforeEach
    void one_exercise() {
        var course = new TestCourse(root).exercise("Sum", "1");
        var stream = new PrintStream(screen, true, UTF_8);
        var out = new Output(stream, stream, System.in, Ink.PLAIN);
        face = new DrawnFace(out, exercise -> "Sum.java", () -> "0/1", () -> 40);
        face.arrive(course.find("Sum"));
        face.tell(List.of("the verdict"));
    }

    @Test
    void what_stands_beside_a_verdict_does_not_hide_it_and_can_go_again() {
        assertTrue(after(() -> face.aside(List.of("Tmp.java belongs to no exercise.")))
                .contains("Tmp.java belongs to no exercise.\r\n\r\nthe verdict"));
        String without = after(() -> face.aside(List.of()));
        assertTrue(without.contains("the verdict"), without);
        assertFalse(without.contains("Tmp.java"), without);
    }

    @Test
    void how_many_exercises_are_left_to_check_is_shown_until_there_are_none() {
        String some = after(() -> face.others(16));
        assertTrue(some.contains("checking 16 other exercises that changed ..."), some);
        assertTrue(some.contains("the verdict"), some);
        assertFalse(after(() -> face.others(0)).contains("checking"));
    }

    private String after(Runnable change) {
        screen.reset();
        change.run();
        return screen.toString(UTF_8);
    }
}
