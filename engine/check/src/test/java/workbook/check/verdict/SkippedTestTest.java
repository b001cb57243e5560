package workbook.check.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.course.TestCourse;

/** A test that cannot run here, since a program is missing, says nothing about the learner's code. */
class SkippedTestTest {

    @TempDir
    Path root;

    @Test
    void an_exercise_whose_tests_are_skipped_is_not_judged_and_says_why() {
        TestCourse course = new TestCourse(root)
                .exercise("Far", "1")
                .source("Far", "class Far {}")
                .test("Far", """
                        @Test void first() {
                          org.junit.jupiter.api.Assumptions.abort("there is no redis-server: install it");
                        }
                        """);
        try (Checker checker = Checker.once(course.load().root())) {
            Verdict verdict = checker.check(course.find("Far"));

            assertEquals(Status.NOT_JUDGED, verdict.status(), verdict.toString());
            assertEquals("Far is not judged: there is no redis-server: install it", verdict.reason());
        }
    }
}
