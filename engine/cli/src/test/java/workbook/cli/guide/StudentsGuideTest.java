package workbook.cli.guide;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.cli.progress.Progress;
import workbook.course.Exercise;
import workbook.course.State;
import workbook.course.TestCourse;

/** The guide offers no solution where there is none. */
class StudentsGuideTest {

    @TempDir
    Path root;

    @Test
    void after_a_pass_the_students_edition_has_no_other_way_to_show() {
        TestCourse course = new TestCourse(root)
                .exercise("Sum", "1")
                .source("Sum", "class Sum {}")
                .solution("Sum", "class Sum {}");
        Exercise sum = course.find("Sum");
        var progress = new Progress(root.resolve(".workbook"), complaint -> {});
        progress.record(sum.id(), State.DONE);
        var actions = new LearnerActions(course.load(), progress, sum);

        assertTrue(actions.way().afterPass(sum).toString().contains("another way"));
        assertTrue(actions.solution(sum).toString().contains("the same as the solution"));

        course.write("release.txt", "students' edition of lessons 90 abc\n");
        assertFalse(actions.way().afterPass(sum).toString().contains("another way"));
        assertTrue(actions.solution(sum).toString().contains("it has no solutions"));
    }
}
