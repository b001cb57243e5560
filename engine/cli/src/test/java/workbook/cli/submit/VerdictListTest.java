package workbook.cli.submit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.check.verdict.Status;
import workbook.check.verdict.Verdict;
import workbook.cli.submit.Answers.Answer;
import workbook.course.Exercise;
import workbook.course.Hash;
import workbook.course.TestCourse;

/** How a verdict is told, and whose it is. */
class VerdictListTest {

    @TempDir
    Path root;

    private VerdictList list;
    private Answer answer;

    @BeforeEach
    void one_answer() {
        Exercise exercise = new TestCourse(root)
                .exercise("Sum", "1")
                .source("Sum", "class Sum { }")
                .find("Sum");
        Answers answers = Answers.of(List.of(exercise));
        answer = answers.answers().get(0);
        list = new VerdictList(List.of(exercise), answers);
    }

    @Test
    void a_verdict_on_what_was_packed_is_told() {
        String hash = Hash.of(answer.exercise().source());
        assertEquals("timed out", list.note(answer, verdict(Status.TIMED_OUT, hash)));
        assertTrue(list.text().endsWith("\n\nlesson90_trial/Sum: timed out\n"), list.text());
        assertEquals("passed", list.note(answer, verdict(Status.PASSED, hash)));
        assertTrue(list.text().endsWith("\n\nlesson90_trial/Sum: passed\n"), list.text());
    }

    @Test
    void a_verdict_on_a_text_that_was_saved_meanwhile_is_none_on_what_was_packed() {
        String hash = new Hash().add("another text").text();
        assertEquals("not checked: the file was changed meanwhile", list.note(answer, verdict(Status.PASSED, hash)));
        assertTrue(list.text().endsWith("Sum: not checked: the file was changed meanwhile\n"), list.text());
    }

    private static Verdict verdict(Status status, String sourceHash) {
        return new Verdict(
                TestCourse.LESSON + "/Sum",
                status,
                0,
                1,
                1,
                1,
                List.of(),
                null,
                null,
                1,
                1234,
                "workshop",
                sourceHash,
                "",
                "",
                List.of(),
                null);
    }
}
