package workbook.check.verdict;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import workbook.check.compile.Compilation;
import workbook.check.compile.Sources;
import workbook.check.explain.Explainer;
import workbook.check.explain.Recorded;
import workbook.check.explain.Signature;
import workbook.check.explain.Trace;
import workbook.check.workshop.Isolation;
import workbook.check.workshop.Run;
import workbook.check.workshop.Stop;
import workbook.course.Exercise;
import workbook.course.Mistakes;

/** Keeps how the solution and the mistakes of an exercise look when they run, for the author. */
public final class MistakeRecorder {

    private final Path root;
    private final Toolchains toolchains;
    private final Explainer explainer;

    MistakeRecorder(Path root, Toolchains toolchains, Explainer explainer) {
        this.root = root;
        this.toolchains = toolchains;
        this.explainer = explainer;
    }

    /** True if an exercise's solution and mistakes are recorded, and are what they were then. */
    public boolean isRecorded(Exercise exercise) {
        return !explainer.recorded(exercise, Mistakes.of(root, exercise)).of().isEmpty();
    }

    /** Mistakes that no test tells apart although their texts differ, a sentence each. */
    public List<String> clashes(Exercise exercise) {
        if (exercise.kind().equals("predict")) {
            return List.of(); // their mistakes are known by what they predict
        }
        Mistakes mistakes = Mistakes.of(root, exercise);
        return explainer.recorded(exercise, mistakes).clashes(mistakes);
    }

    /**
     * Runs an exercise's solution and its mistakes, and keeps what is to be known of them beside the solutions.
     *
     * <p>A mistake that does not compile, or passes, looks like nothing.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public void record(Exercise exercise) {
        Mistakes mistakes = Mistakes.of(root, exercise);
        String of = Recorded.hash(root, exercise, mistakes);
        var runs = new TreeMap<String, Trace>();
        run(exercise, exercise.solution()).tests().forEach(test -> runs.put(test.method(), Trace.of(test)));
        var solution = new Recorded(of, runs, new TreeMap<>());
        var signatures = new TreeMap<String, List<Signature>>();
        for (Mistakes.Mistake mistake : mistakes.mistakes()) {
            signatures.put(
                    mistake.name(),
                    Stream.concat(Stream.of(mistake.file()), mistake.variants().stream())
                            .map(file -> signature(exercise, file, solution))
                            .flatMap(Optional::stream)
                            .map(one -> mistake.conditions().isEmpty() ? one : one.byConditions())
                            .distinct()
                            .toList());
        }
        var recorded = new Recorded(of, runs, signatures);
        explainer.knows(exercise, recorded);
        try {
            recorded.write(root, exercise);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Signature> signature(Exercise exercise, Path file, Recorded solution) {
        Run run = run(exercise, file);
        Verdict verdict = new VerdictBuilder(root, Sources.of(exercise, file), Isolation.WORKSHOP).ran(run);
        return !verdict.passed() && sayMuch(verdict, run)
                ? explainer.signature(exercise, file, run, verdict.step(), solution)
                : Optional.empty();
    }

    private Run run(Exercise exercise, Path file) {
        Toolchain toolchain = toolchains.of(exercise);
        if (toolchain.compiler().compile(Sources.of(exercise, file)) instanceof Compilation.Ready ready) {
            return toolchain.run(Toolchain.beside(ready), new Stop());
        }
        return new Run(List.of(), List.of(), Run.End.FINISHED, null, null, 0, "", List.of(), null);
    }

    /** A JVM that was gone, or a thread that did not rest, may be the machine's fault. */
    private static boolean sayMuch(Verdict verdict, Run run) {
        boolean chance = run.end() == Run.End.VANISHED || run.end() == Run.End.GARBLED;
        return !chance
                && !run.planned().isEmpty()
                && verdict.status() != Status.NOT_JUDGED
                && verdict.status() != Status.UNSTABLE;
    }
}
