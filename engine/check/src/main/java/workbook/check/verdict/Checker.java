package workbook.check.verdict;

import workbook.check.catalog.Course;
import workbook.check.catalog.Exercise;
import workbook.check.compile.Sources;
import workbook.check.workshop.Isolation;

/**
 * Compiles, runs and judges exercises, one after another; keeps its compiler and workshop warm.
 *
 * <p>Not for several threads at once.
 */
public final class Checker implements AutoCloseable {

    private Checker(Course course) {
        throw new UnsupportedOperationException("not yet built: " + course);
    }

    /** A checker for one short command: nothing is forked ahead. */
    public static Checker once(Course course) {
        return new Checker(course);
    }

    /** A checker that stays: a spare workshop is always being warmed for the next check. */
    public static Checker resident(Course course) {
        return new Checker(course);
    }

    /** Judges the learner's own file. Never throws for what the learner wrote. */
    public Verdict check(Exercise exercise) {
        return check(exercise, Sources.learner(exercise));
    }

    /** Judges the given file in the exercise's place. */
    public Verdict check(Exercise exercise, Sources sources) {
        return check(exercise, sources, Isolation.WORKSHOP);
    }

    /** Judges the given file in the exercise's place, as far from its test as wanted. */
    public Verdict check(Exercise exercise, Sources sources, Isolation isolation) {
        throw new UnsupportedOperationException("not yet built");
    }

    /** What each mistake of an exercise looks like; derived by running them where no cache knows. */
    public Fingerprints fingerprints(Exercise exercise) {
        throw new UnsupportedOperationException("not yet built");
    }

    @Override
    public void close() {}
}
