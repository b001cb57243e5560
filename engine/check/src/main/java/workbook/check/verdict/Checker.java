package workbook.check.verdict;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import workbook.check.compile.Compilation;
import workbook.check.compile.Problem;
import workbook.check.compile.Sources;
import workbook.check.download.NotDownloaded;
import workbook.check.download.OwnLibraries;
import workbook.check.explain.Explainer;
import workbook.check.machine.Fault;
import workbook.check.machine.Libraries;
import workbook.check.machine.MachineSuspicion;
import workbook.check.workshop.Isolation;
import workbook.check.workshop.Job;
import workbook.check.workshop.Run;
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
    private final MachineSuspicion suspicion = new MachineSuspicion(new Libraries());
    private final Explainer explainer;
    private final MistakeRecorder recorder;

    /** Reads what explains a failure while the test runs, so that no verdict waits for it. */
    private final ExecutorService reader = Executors.newSingleThreadExecutor(Checker::daemon);

    private Checker(Path root, OwnLibraries libraries, Function<List<Path>, Workshop> workshops) {
        this.root = root;
        explainer = new Explainer(root);
        toolchains = new Toolchains(root, libraries, workshops);
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
        return check(exercise, sources, isolation, null, new Stop(), refusal);
    }

    private Verdict check(
            Exercise exercise, Sources sources, Isolation isolation, @Nullable InJavaScript parts, Stop stop) {
        return check(exercise, sources, isolation, parts, stop, any -> Optional.empty());
    }

    private Verdict check(
            Exercise exercise,
            Sources sources,
            Isolation isolation,
            @Nullable InJavaScript parts,
            Stop stop,
            Function<Set<String>, Optional<String>> refusal) {
        var judging = new VerdictBuilder(root, sources, isolation);
        try {
            return check(exercise, sources, isolation, parts, judging, stop, refusal);
        } catch (CancellationException stopped) {
            throw stopped;
        } catch (NotDownloaded none) {
            return judging.notJudged(none.getMessage());
        } catch (UncheckedIOException unreadable) {
            return suspicion
                    .here(unreadable)
                    .map(judging::notJudged)
                    .orElseGet(() -> judging.notJudged(exercise.name() + " is not judged: " + unreadable.getMessage()));
        } catch (LinkageError | VirtualMachineError | IllegalStateException broken) { // of this JVM, not of the judged
            Optional<Fault> fault = suspicion.here(broken);
            if (fault.isEmpty()) {
                throw broken;
            }
            return judging.notJudged(fault.get());
        }
    }

    private Verdict check(
            Exercise exercise,
            Sources sources,
            Isolation isolation,
            @Nullable InJavaScript parts,
            VerdictBuilder judging,
            Stop stop,
            Function<Set<String>, Optional<String>> refusal) {
        Toolchain toolchain = toolchains.of(exercise);
        Compilation compilation = toolchain.compiler().compile(sources);
        stop.check();
        if (compilation instanceof Compilation.Refused refused) {
            return suspicion
                    .here(words(refused.problems()))
                    .map(judging::notJudged)
                    .orElseGet(() -> judging.refused(refused));
        }
        if (compilation instanceof Compilation.Broken broken) {
            return suspicion
                    .here(words(broken.problems()))
                    .map(judging::notJudged)
                    .orElseGet(() -> judging.notJudged(exercise.name() + " is not judged: " + broken.reason()));
        }
        Optional<String> refused =
                refusal.apply(((Compilation.Ready) compilation).exercise().keySet());
        if (refused.isPresent()) {
            return judging.refused(refused.get());
        }
        Optional<Job> job = job(toolchain, (Compilation.Ready) compilation, sources, isolation);
        if (job.isEmpty()) {
            return judging.notJudged(exercise.name() + " is not judged: the starter beside its test does not compile");
        }
        var known = new FutureTask<>(() -> explainer.known(exercise, sources.file()));
        if (!exercise.kind().equals("predict")) { // what its lines have explained
            reader.execute(known);
        }
        Run run = toolchain.run(job.get().with(parts), stop);
        Verdict verdict = judging.ran(run);
        if (verdict.passed() || verdict.status() == Status.NOT_JUDGED) {
            return verdict;
        }
        return suspicion
                .elsewhere(words(run))
                .map(judging::notJudged)
                .orElseGet(() -> explained(exercise, verdict, run, sources, known));
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

    private static String words(List<Problem> problems) {
        return problems.stream().map(Problem::message).collect(Collectors.joining("\n"));
    }

    private static String words(Run run) {
        var words = new StringBuilder(run.output()).append(run.notes());
        if (run.planned().isEmpty()) {
            words.append("JUnit found no test: NoClassDefFoundError"); // it says nothing, where its engine is missing
        }
        run.tests().forEach(test -> words.append(test.thrown()).append(test.notes()));
        return words.toString();
    }

    /** In two JVMs the test's own side must hold nothing of what is judged: empty if it would. */
    private Optional<Job> job(Toolchain toolchain, Compilation.Ready ready, Sources sources, Isolation isolation) {
        if (isolation == Isolation.WORKSHOP) {
            return Optional.of(Toolchain.beside(ready));
        }
        return toolchain.starter(sources.exercise()) instanceof Compilation.Ready judge
                ? Optional.of(Toolchain.beside(ready).apart(judge.tests(), judge.exercise(), isolation))
                : Optional.empty();
    }

    private Verdict explained(
            Exercise exercise, Verdict verdict, Run run, Sources sources, Future<Explainer.Known> known) {
        if (exercise.kind().equals("predict")) {
            return verdict; // which its lines have explained
        }
        return verdict.explained(
                explainer.explain(Toolchain.done(known), run, verdict.step()), new NextStep(root, sources));
    }

    /** What keeps an exercise's mistakes, so that an answer can be compared with them. */
    public MistakeRecorder recorder() {
        return recorder;
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "reads what explains a failure");
        thread.setDaemon(true);
        return thread;
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
        reader.shutdownNow();
        toolchains.close();
    }
}
