package workbook.cli.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.check.verdict.Checker;
import workbook.course.Course;
import workbook.course.Exercise;

class SkeletonTest {

    private static final String ID = "lesson00_tiny/Shout";

    @TempDir
    Path root;

    @BeforeEach
    void a_course() throws IOException {
        new TinyCourse(root);
    }

    @Test
    void its_line_stands_behind_the_last_exercise() throws IOException {
        Skeleton.write(root, ID);
        List<String> names =
                Course.load(root).exercises().stream().map(Exercise::name).toList();
        assertEquals(List.of("Echo", "Shout"), names);
    }

    @Test
    void nothing_is_left_but_words_when_the_checker_has_judged_it() throws IOException {
        Skeleton.write(root, ID);
        Course course = Course.load(root);
        var complaints = new ArrayList<String>();
        try (Checker checker = Checker.resident(course.root())) {
            Scope scope = Scope.of(course, List.of(course.find(ID).orElseThrow()));
            new AuthorsCheck(List.of(() -> checker), 0, false, false, Proofs.of(root, true)).run(scope, finding -> {
                if (!finding.ok() && !finding.detail().contains("FILL IN is still there")) {
                    complaints.add(finding.toString());
                }
            });
        }
        assertEquals(List.of(), complaints);
    }

    @Test
    void what_is_there_is_not_overwritten() throws IOException {
        Path kept = root.resolve("exercises/starters/main/java/lesson00_tiny/Shout.java");
        Files.writeString(kept, "class Shout {}\n");
        String problem = Skeleton.problem(root, ID);
        assertTrue(problem.contains("Shout.java is there already"), problem);
    }

    @Test
    void a_lesson_comes_first() {
        String problem = Skeleton.problem(root, "lesson77_none/Shout");
        assertTrue(problem.contains("write lessons/lesson77_none/lesson.adoc first"), problem);
    }

    @Test
    void a_name_is_a_class_in_a_lesson() {
        String problem = Skeleton.problem(root, "shout");
        assertTrue(problem.contains("is no name for an exercise"), problem);
    }
}
