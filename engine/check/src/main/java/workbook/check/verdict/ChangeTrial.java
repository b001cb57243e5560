package workbook.check.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbook.check.compile.Compilation;
import workbook.check.compile.Sources;
import workbook.check.explain.CauseKind;
import workbook.check.explain.Explainer.Explanation;
import workbook.check.explain.SmallChange;
import workbook.check.workshop.Job;
import workbook.check.workshop.Run;
import workbook.check.workshop.Stop;
import workbook.check.workshop.TestRun;
import workbook.course.Hash;

/**
 * Tries small changes of a judged file, one after another, until its failed test passes: then the place that was
 * changed is proven to decide it.
 */
final class ChangeTrial {

    /** So many changes at most: the next ones are less and less like the solution. */
    static final int MOST = 20;

    /** On a busy machine. Else all of them are tried, so that the verdict doesn't depend on the machine. */
    private static final long ENOUGH_NANOS = 6_000_000_000L;

    /** A change can make an endless loop, which is waited for no longer than that. */
    private static final int PATIENCE_MILLIS = 1_500;

    /** They say what was seen, and not always what in the code is the reason. */
    private static final Set<CauseKind> SEEN = EnumSet.of(
            CauseKind.NOT_REACHED,
            CauseKind.NOT_ALWAYS_SENT,
            CauseKind.OTHER_VALUE,
            CauseKind.OTHER_HEARERS,
            CauseKind.NOT_EXPECTED,
            CauseKind.OTHER_ACKNOWLEDGEMENT,
            CauseKind.OTHER_LINE,
            CauseKind.OTHER_ORDER,
            CauseKind.NOT_WRITTEN,
            CauseKind.LINE_NOT_EXPECTED,
            CauseKind.METHOD_THREW);

    /** Whose tests judge something else than calls and messages of one class, or last longer. */
    private static final Set<String> OTHER_KINDS = Set.of("predict", "order", "test", "program");

    private final Toolchain toolchain;
    private final Sources sources;
    private final Stop stop;

    ChangeTrial(Toolchain toolchain, Sources sources, Stop stop) {
        this.toolchain = toolchain;
        this.sources = sources;
        this.stop = stop;
    }

    /** True if nothing says why, or only what was seen. */
    static boolean helps(String kind, Verdict verdict) {
        return verdict.status() == Status.FAILED
                && verdict.mistake() == null
                && (verdict.cause() == null || SEEN.contains(verdict.cause()))
                && !OTHER_KINDS.contains(kind);
    }

    /** What a change proved; empty if no test passes after one. */
    Optional<Explanation> of(Verdict verdict, List<SmallChange> changes) {
        Optional<TestResult> failed = failed(verdict);
        if (failed.isEmpty() || !verdict.sourceHash().equals(Hash.of(sources.file()))) {
            return Optional.empty();
        }
        Set<String> wanted = verdict.tests().stream()
                .filter(test -> test.status() == Status.PASSED
                        || test.step() <= failed.get().step())
                .map(TestResult::name)
                .collect(Collectors.toSet());
        boolean begun = !Todo.stands(sources.file(), failed.get().step());
        long end = System.nanoTime() + ENOUGH_NANOS;
        return changes.stream()
                .filter(change ->
                        begun || change.kind() != CauseKind.STATEMENT_MISSING) // that would be the next step's answer
                .filter(change -> canExplain(change, failed.get()))
                .takeWhile(change -> System.nanoTime() < end)
                .filter(change -> repairs(change, failed.get().name(), wanted))
                .findFirst()
                .filter(change -> failsAgain(failed.get().name())) // else chance has repaired it
                .map(change -> new Explanation(
                        failed.get().name(),
                        null,
                        change.kind(),
                        Stream.of(failed.get().means(), change.means())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(" ")),
                        change.fix(),
                        change.line()));
    }

    /** False for another condition that only keeps the test away from the line that threw. */
    private static boolean canExplain(SmallChange change, TestResult failed) {
        return change.kind() != CauseKind.OTHER_CONDITION
                || failed.causes().isEmpty()
                || failed.causes().stream().anyMatch(cause -> isAt(cause.line(), change.line()));
    }

    private static boolean isAt(@Nullable String place, int line) {
        return place != null && place.endsWith(":" + line);
    }

    private static Optional<TestResult> failed(Verdict verdict) {
        List<TestResult> failed = verdict.tests().stream()
                .filter(test -> test.status() != Status.PASSED)
                .toList();
        return failed.stream()
                .filter(test -> test.step() == verdict.step())
                .findFirst()
                .or(() -> failed.stream().findFirst());
    }

    /** The failed test runs alone first: after most changes it fails again, and the others don't have to run. */
    private boolean repairs(SmallChange change, String failed, Set<String> wanted) {
        stop.check();
        try {
            Path file = Files.createTempFile("change", ".java");
            try {
                Files.writeString(file, change.text(), UTF_8);
                Sources changed = Sources.of(sources.exercise(), file);
                return passed(changed, failed).contains(failed)
                        && passed(changed, null).containsAll(wanted);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException full) {
            return false;
        }
    }

    private boolean failsAgain(String failed) {
        return !passed(sources, failed).contains(failed);
    }

    /** The names of the tests that pass, of all or of this one; none if it does not compile. */
    private Set<String> passed(Sources judged, @Nullable String only) {
        Compilation compiled = toolchain.compiler().compile(judged);
        if (!(compiled instanceof Compilation.Ready ready)) {
            return Set.of();
        }
        Job job = Job.beside(ready.testClass(), ready.tests(), ready.exercise());
        Run run = toolchain.run(job.patient(PATIENCE_MILLIS).only(only), stop);
        return run.end() != Run.End.FINISHED
                ? Set.of()
                : run.tests().stream()
                        .filter(test -> test.outcome() == TestRun.Outcome.PASSED)
                        .map(test -> EarlyEnd.words(test.method()))
                        .collect(Collectors.toSet());
    }
}
