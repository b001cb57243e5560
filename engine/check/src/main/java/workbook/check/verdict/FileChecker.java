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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import workbook.check.compile.Compilation;
import workbook.check.compile.Problem;
import workbook.check.compile.Sources;
import workbook.check.download.NotDownloaded;
import workbook.check.explain.Explainer;
import workbook.check.machine.Fault;
import workbook.check.machine.MachineSuspicion;
import workbook.check.workshop.Isolation;
import workbook.check.workshop.Job;
import workbook.check.workshop.Run;
import workbook.check.workshop.Stop;
import workbook.course.Exercise;
import workbook.kit.InJavaScript;

/** Compiles one file, runs its test, and explains what failed. */
final class FileChecker implements AutoCloseable {

    private final Path root;
    private final Toolchains toolchains;
    private final Explainer explainer;
    private final MachineSuspicion suspicion;

    /** Reads what explains a failure while the test runs, so that no verdict waits for it. */
    private final ExecutorService reader = Executors.newSingleThreadExecutor(FileChecker::daemon);

    FileChecker(Path root, Toolchains toolchains, Explainer explainer, MachineSuspicion suspicion) {
        this.root = root;
        this.toolchains = toolchains;
        this.explainer = explainer;
        this.suspicion = suspicion;
    }

    /** Judges the given file in the exercise's place; if the machine is at fault, it is not judged. */
    Verdict check(
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

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "reads what explains a failure");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        reader.shutdownNow();
    }
}
