package workbook.cli.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import workbook.cli.watch.Change;
import workbook.course.Course;
import workbook.course.Exercise;

/** Sorts files that were saved at once by the exercises that they belong to. */
final class Saves {

    private static final long BEHIND_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Course course;
    private final FileOwners owners;
    private Optional<Change> several = Optional.empty();

    Saves(Course course, FileOwners owners) {
        this.course = course;
        this.owners = owners;
    }

    /**
     * What was saved.
     *
     * @param mine of the exercise on the screen; null if it isn't among them
     * @param others of other exercises, in the order of the course
     * @param together true if several exercises changed at once, as by a checkout of git
     * @param strange of no exercise
     */
    record Sorted(@Nullable Change mine, Map<Exercise, Change> others, boolean together, List<Change> strange) {}

    /** @param current the exercise on the screen */
    Sorted sort(List<Change> changes, Exercise current) {
        var touched = new LinkedHashMap<Exercise, Change>();
        var strange = new ArrayList<Change>();
        changes.forEach(change -> owners.owner(change.file())
                .ifPresentOrElse(exercise -> touched.merge(exercise, change, Saves::other), () -> strange.add(change)));
        boolean together = several(changes.get(0), touched.size());
        Change mine = touched.remove(current);
        var others = new LinkedHashMap<Exercise, Change>();
        course.exercises().stream()
                .filter(touched::containsKey)
                .forEach(exercise -> others.put(exercise, touched.get(exercise)));
        return new Sorted(mine, others, together, strange);
    }

    /** A checkout can take longer than the watcher waits: what comes right behind it belongs to it. */
    private boolean several(Change first, int exercises) {
        boolean behind = several.filter(before -> first.noticedNanos() - before.noticedNanos() < BEHIND_NANOS)
                .isPresent();
        if (exercises > 1) {
            several = Optional.of(first);
        }
        return exercises > 1 || behind;
    }

    /** Of a test and its exercise that changed at once, the change that asks for more. */
    private static Change other(Change one, Change two) {
        return one.kind() == Change.Kind.OTHER ? one : two;
    }
}
