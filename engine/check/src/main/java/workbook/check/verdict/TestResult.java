package workbook.check.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;
import workbook.check.workshop.ThrownCause;
import workbook.kit.Frame;
import workbook.kit.Row;

/**
 * How one test ended, and what was expected, heard and thrown.
 *
 * @param name the test's name as a sentence, such as {@code the sender hears nothing}
 * @param step the step it belongs to, from 1
 * <p>Each text is cut at a bound that the text then states, since a learner's code can make it of any length.
 *
 * @param causes what was thrown, outermost first, each with its line; empty if it passed, or was an expectation
 * @param expected what was expected, one line; null if it passed
 * @param got what happened instead, one line; null if it passed
 * @param means why it failed, in one or two sentences; null where that is not known
 * @param next what to do now, one step, with file and line; null if it passed
 * @param rows who heard what
 * @param frames every packet of every client
 * @param notes what went wrong beside the test: exceptions in handlers, events nobody handles
 * @param lines the lines of the learner's file that the failure touches, as {@code File.java:12}
 * @param place the line to look at; null if it passed, or there is none
 * @param predicted what became of a prediction, or null; the other texts tell nothing of it that is not to be told
 */
public record TestResult(
        String name,
        int step,
        Status status,
        List<ThrownCause> causes,
        @Nullable String expected,
        @Nullable String got,
        @Nullable String means,
        @Nullable String next,
        List<Row> rows,
        List<Frame> frames,
        List<String> notes,
        List<String> lines,
        @Nullable Place place,
        @Nullable Predicted predicted) {

    /**
     * A line of the judged file.
     *
     * @param file its path, seen from the workbook's folder
     * @param line from 1
     */
    public record Place(String file, int line) {}

    public TestResult {
        expected = Excerpt.orNull(expected);
        got = Excerpt.orNull(got);
        means = Excerpt.orNull(means);
        next = Excerpt.orNull(next);
        causes = causes.stream()
                .map(cause -> new ThrownCause(Excerpt.of(cause.thrown()), cause.line()))
                .toList();
        rows = rows.stream().map(TestResult::excerpt).toList();
        frames = frames.stream().map(TestResult::excerpt).toList();
        notes = Excerpt.all(notes);
    }

    private static Row excerpt(Row row) {
        return new Row(Excerpt.of(row.who()), Excerpt.all(row.heard()), Excerpt.orNull(row.expected()), row.missed());
    }

    private static Frame excerpt(Frame frame) {
        return new Frame(
                Excerpt.of(frame.client()),
                frame.sent(),
                frame.type(),
                Excerpt.of(frame.namespace()),
                frame.ackId(),
                Excerpt.orNull(frame.event()),
                Excerpt.all(frame.data()),
                Excerpt.of(frame.raw()));
    }

    /** A test of which nothing more is told than how it ended. */
    public static TestResult only(String name, int step, Status status, @Nullable String got) {
        return new TestResult(
                name, step, status, List.of(), null, got, null, null, List.of(), List.of(), List.of(), List.of(), null,
                null);
    }

    /** The same with another name. */
    public TestResult named(String other) {
        return new TestResult(
                other, step, status, causes, expected, got, means, next, rows, frames, notes, lines, place, predicted);
    }

    /** The step that it counts for, in an exercise of so many: a test names any number. */
    public int stepIn(int steps) {
        return Math.max(1, Math.min(steps, step));
    }

    TestResult explained(@Nullable String cause, String step, @Nullable Place at) {
        return new TestResult(
                name, this.step, status, causes, expected, got, cause, step, rows, frames, notes, lines, at, predicted);
    }

    /** The same without notes, which speak of the learner's code: for tests whose program is not the learner's. */
    TestResult withoutNotes() {
        return new TestResult(
                name, step, status, causes, expected, got, means, next, rows, frames, List.of(), lines, place,
                predicted);
    }

    /** The same without what it recorded, which goes with the prediction. */
    TestResult telling(@Nullable String reason, @Nullable String step, Predicted prediction) {
        return new TestResult(
                name,
                this.step,
                status,
                causes,
                expected,
                got,
                reason,
                step,
                List.of(),
                List.of(),
                List.of(),
                lines,
                place,
                prediction);
    }

    /**
     * The same with this reason, this next step and this table of its prediction; with what it recorded, too, if that
     * is wanted.
     */
    public TestResult comparing(
            @Nullable String reason, @Nullable String then, List<Predicted.Compared> compared, boolean recording) {
        if (predicted == null) {
            return this;
        }
        Predicted.Withheld kept = predicted.withheld();
        return new TestResult(
                name,
                step,
                status,
                causes,
                expected,
                got,
                reason,
                then,
                recording ? kept.rows() : rows,
                recording ? kept.frames() : frames,
                recording ? kept.notes() : notes,
                lines,
                place,
                predicted.compared(compared));
    }
}
