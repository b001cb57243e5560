package workbook.cli.guide;

import java.util.List;
import workbook.check.verdict.Verdict;
import workbook.cli.watch.Change;
import workbook.course.Exercise;

/** What the guide waits for. */
sealed interface Event {

    /** Files were saved or deleted, all at once. */
    record Saved(List<Change> changes) implements Event {}

    /** A key was pressed, or a line typed that begins with it. */
    record Key(int key) implements Event {}

    /** A check came to its end. */
    record Judged(Exercise exercise, Verdict verdict) implements Event {

        Judged with(Verdict other) {
            return new Judged(exercise, other);
        }
    }

    /** More was found about the cause of a failure that was told before. */
    record Proven(Exercise exercise, Verdict verdict) implements Event {}

    /** A check that a save asked for takes its time. */
    record Slow(Exercise exercise) implements Event {}

    /** The learner's own program, started with a key, said something. */
    record Printed(String line) implements Event {}

    /** There is something that the learner has to know, such as that progress cannot be kept. */
    record Told(String sentence) implements Event {}

    /** A thread of ours came to its end too early. */
    record Broke(Throwable error) implements Event {}

    /** Somebody built the workbook again while it ran. */
    record Rebuilt() implements Event {}

    /** The terminal was given back to us, or has another size. */
    record Redraw() implements Event {}
}
