package workbook.kit;

import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which of two labs a test's report is about. */
class ReportTest {

    private static final Frame FRAME = FrameParser.parse("ada", true, "42/chat,[\"say\",\"hi\"]");

    private static Report report(int frames, boolean missed) {
        List<Row> rows = List.of(new Row("ada", List.of(), "nothing", missed));
        return new Report(rows, Collections.nCopies(frames, FRAME), List.of(), Map.of(), List.of(), List.of());
    }

    @Test
    void the_lab_whose_assertion_failed() {
        Report failed = report(1, true);
        Report other = report(7, false);

        assertSame(failed, failed.or(other));
        assertSame(failed, other.or(failed));
    }

    @Test
    void the_lab_with_a_prediction() {
        Report predicted = new Report(
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(Prediction.ofLines(List.of("one"), List.of("one"))));
        Report other = report(2, false);

        assertSame(predicted, predicted.or(other));
        assertSame(predicted, other.or(predicted));
    }

    @Test
    void or_else_the_one_in_which_more_has_crossed_and_the_later_one_if_both_are_equal() {
        Report little = report(1, false);
        Report much = report(2, false);
        Report later = report(2, false);

        assertSame(much, much.or(little));
        assertSame(much, little.or(much));
        assertSame(later, much.or(later));
    }
}
