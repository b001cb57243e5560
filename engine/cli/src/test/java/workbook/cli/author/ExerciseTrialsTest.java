package workbook.cli.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import workbook.check.verdict.Status;
import workbook.course.Finding;

class ExerciseTrialsTest extends AuthorsCheckFixture {

    @Test
    void a_starter_must_not_pass() {
        course.judge.says(STARTER, Status.PASSED);
        complains("starter fails and helps", STARTER, "its verdict is passed");
    }

    @Test
    void a_starter_compiles() {
        course.judge.says(STARTER, Status.DID_NOT_COMPILE);
        complains("starter fails and helps", STARTER, "did not compile");
    }

    @Test
    void a_failure_says_what_was_asked() {
        course.judge.asks(null);
        complains("starter fails and helps", STARTER, "fails without saying \"expected\"");
    }

    @Test
    void a_failure_is_read_in_a_minute() {
        course.judge.sees("word ".repeat(130));
        complains("starter fails and helps", STARTER, "words. Let it need at most 120");
    }

    @Test
    void a_solution_passes_beside_and_apart() {
        course.judge.says("solutions/src/main/java/lesson00_tiny/Echo.java apart", Status.FAILED);
        complains("solution passes in another JVM", "solutions/src/main/java/lesson00_tiny/Echo.java", "failed");
        assertTrue(course.complaints().stream().noneMatch(text -> text.startsWith("solution passes |")));
    }

    @Test
    void another_right_solution_passes() throws IOException {
        course.write(MISTAKES + "Other.right.java", "// right: another way\npackage lesson00_tiny;\n");
        complains("other solution passes", MISTAKES + "Other.right.java", "failed");
    }

    @Test
    void a_mistake_that_passes_needs_a_test() {
        course.judge.says("Twice.java", Status.PASSED);
        complains("mistake is recognised", MISTAKES + "Twice.java", "it passes");
    }

    @Test
    void a_mistake_that_does_not_compile_proves_nothing() {
        course.judge.says("Twice.java", Status.DID_NOT_COMPILE);
        complains("mistake is recognised", MISTAKES + "Twice.java", "did not compile");
    }

    @Test
    void a_mistake_is_taken_for_itself() {
        course.judge.takes("Twice.java", "OtherEvent");
        complains("mistake is recognised", MISTAKES + "Twice.java", "it is taken for OtherEvent");
    }

    @Test
    void a_mistake_that_is_not_recognised_once_is_tried_again_and_nothing_recorded() {
        course.judge.misses("Twice", 1);
        var said = new ArrayList<String>();
        course.findings(0).forEach(new VerifyReport(said::add)::counts);
        assertTrue(
                said.stream().anyMatch(line -> line.endsWith("Twice: recognised at the second try only")),
                said.toString());
        assertEquals(0, course.judge.recordings());

        course.judge.misses("Twice", 2);
        assertEquals(List.of(), course.complaints());
        assertEquals(1, course.judge.recordings());
    }

    @Test
    void a_variant_earns_the_same_text() {
        course.judge.takes("ToEverybody.variant.java", "Twice");
        complains("variant is recognised", MISTAKES + "ToEverybody.variant.java", "it is taken for Twice");
    }

    @Test
    void mistakes_that_look_alike_share_a_text() {
        course.judge.clash("Twice and OtherEvent look the same, and their texts differ");
        complains("mistakes differ", TEST, "their texts differ. Add a test");
    }

    @Test
    void a_verdict_that_changes_is_counted() {
        course.judge.flakesEvery(3);
        var unstable = course.findings(10).stream()
                .filter(finding -> finding.rule().equals("verdict is stable") && !finding.ok())
                .toList();
        assertEquals(1, unstable.size());
        assertTrue(unstable.get(0).detail().contains("of 10 verdicts are wrong"), unstable.toString());
    }

    @Test
    void a_sound_course_stays_so_when_repeated() {
        assertTrue(course.findings(5).stream().allMatch(Finding::ok));
    }

    @Test
    void each_repeat_has_a_seed_of_its_own() {
        course.findings(3);
        assertTrue(course.judge.seeds().containsAll(List.of(42L, 1L, 2L, 3L)), course.judge.seeds() + "");
        assertTrue(!course.judge.seeds().contains(4L));
    }
}
