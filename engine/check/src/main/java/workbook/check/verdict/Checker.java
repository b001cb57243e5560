package workbook.check.verdict;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import workbook.check.compile.Sources;
import workbook.check.download.OwnLibraries;
import workbook.check.explain.Explainer;
import workbook.check.machine.Libraries;
import workbook.check.machine.MachineSuspicion;
import workbook.check.workshop.Isolation;
import workbook.check.workshop.Stop;
import workbook.check.workshop.Workshop;
import workbook.course.Exercise;
import workbook.kit.InJavaScript;

/**
 * Compiles, runs and judges exercises, one after another; keeps its compiler and workshop warm.
 *
 * <p>Not for several threads at once.
 */
public final class Checker implements AutoCloseable {

    private final Path root;
    private final Toolchains toolchains;
    private final Explainer explainer;
    private final MistakeRecorder recorder;
    private final FileChecker files;

    private Checker(Path root, OwnLibraries libraries, Function<List<Path>, Workshop> workshops) {
        var suspicion = new MachineSuspicion(new Libraries()); // as they are now, before anything is started
        this.root = root;
        explainer = new Explainer(root);
        toolchains = new Toolchains(root, libraries, workshops);
        files = new FileChecker(root, toolchains, explainer, suspicion);
        recorder = new MistakeRecorder(root, toolchains, explainer);
    }

    /** A checker for one short command: nothing is forked ahead. */
    public static Checker once(Path root) {
        return new Checker(root, ownLibraries(root), own -> Workshop.once(root, own));
    }

    /** A checker that stays: a spare workshop is always being warmed for the next check. */
    public static Checker resident(Path root) {
        return resident(root, ownLibraries(root));
    }

    /** The same, with the libraries that exercises have of their own as a test wants them. */
    static Checker resident(Path root, OwnLibraries libraries) {
        return new Checker(root, libraries, own -> Workshop.withSpare(root, own));
    }

    /** A checker whose workshop archives its classes when this is closed. */
    public static Checker training(Path root, Path archive) {
        return new Checker(root, ownLibraries(root), own -> Workshop.training(root, archive));
    }

    private static OwnLibraries ownLibraries(Path root) {
        return new OwnLibraries(root, System.getenv());
    }

    /** From now on it is told there that something is being downloaded, which takes a while. */
    public void telling(Consumer<String> listener) {
        toolchains.telling(listener);
    }

    /** True if an exercise cannot be judged before its own libraries are downloaded. */
    public boolean lacks(Exercise exercise) {
        return toolchains.lacks(exercise);
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
        return check(exercise, sources, isolation, null, new Stop());
    }

    /** Judges the given file in the exercise's place, with parts of each test in JavaScript. */
    public Verdict check(Exercise exercise, Sources sources, InJavaScript parts) {
        return check(exercise, sources, Isolation.WORKSHOP, parts, new Stop());
    }

    /**
     * Judges the learner's own file, unless another thread stops that before its end.
     *
     * @throws CancellationException if it was stopped
     */
    public Verdict check(Exercise exercise, Stop stop) {
        return check(exercise, Sources.learner(exercise), Isolation.WORKSHOP, null, stop);
    }

    /**
     * Judges the given file in the exercise's place.
     *
     * @param refusal is told the names of the classes that the file compiled to, before one of them is loaded, and
     *     returns a sentence if they must not be
     */
    public Verdict check(
            Exercise exercise, Sources sources, Isolation isolation, Function<Set<String>, Optional<String>> refusal) {
        return files.check(exercise, sources, isolation, null, new Stop(), refusal);
    }

    private Verdict check(
            Exercise exercise, Sources sources, Isolation isolation, @Nullable InJavaScript parts, Stop stop) {
        return files.check(exercise, sources, isolation, parts, stop, any -> Optional.empty());
    }

    /**
     * The same verdict, with what small changes of the learner's file prove about its cause. Each change is a run of
     * its own, so this takes seconds; where the cause is known, or none helps, it is the same verdict.
     *
     * @throws CancellationException if it was stopped
     */
    public Verdict proven(Exercise exercise, Verdict verdict, Stop stop) {
        if (!ChangeTrial.helps(exercise.kind(), verdict)) {
            return verdict;
        }
        Sources sources = Sources.learner(exercise);
        return new ChangeTrial(toolchains.of(exercise), sources, stop)
                .of(verdict, explainer.smallChanges(exercise, sources.file(), ChangeTrial.MOST))
                .map(proof -> verdict.explained(proof, new NextStep(root, sources)))
                .orElse(verdict);
    }

    /** What keeps an exercise's mistakes, so that an answer can be compared with them. */
    public MistakeRecorder recorder() {
        return recorder;
    }

    /** True if it starts as fast as it can: its archives of classes belong to these jars and this JDK. */
    public boolean archived() {
        return toolchains.archived();
    }

    /** The process ids of its workshops, for measuring. */
    public List<Long> processes() {
        return toolchains.processes();
    }

    @Override
    public void close() {
        files.close();
        toolchains.close();
    }
}
