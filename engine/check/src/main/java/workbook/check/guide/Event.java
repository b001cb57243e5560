package workbook.check.guide;

import workbook.check.catalog.Exercise;
import workbook.check.verdict.Verdict;
import workbook.check.watch.Change;

/** What the guide waits for. */
sealed interface Event {

    /** A file was saved, or deleted. */
    record Saved(Change change) implements Event {}

    /** A key was pressed, or a line typed that begins with it. */
    record Key(int key) implements Event {}

    /** A check came to its end. */
    record Judged(Exercise exercise, Verdict verdict) implements Event {}

    /** A check that a save asked for takes its time. */
    record Slow(Exercise exercise) implements Event {}

    /** The learner's own program, started with a key, said something. */
    record Printed(String line) implements Event {}

    /** The terminal was given back to us, or has another size. */
    record Redraw() implements Event {}
}
