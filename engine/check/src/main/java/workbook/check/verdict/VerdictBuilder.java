package workbook.check.verdict;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbook.check.compile.Compilation;
import workbook.check.compile.Problem;
import workbook.check.compile.Sources;
import workbook.check.compile.help.Help;
import workbook.check.machine.Fault;
import workbook.check.workshop.Isolation;
import workbook.check.workshop.Run;
import workbook.check.workshop.Seed;
import workbook.check.workshop.TestRun;
import workbook.course.Exercise;
import workbook.course.Hash;

/** Makes a verdict of what the compiler or the workshop found. */
final class VerdictBuilder {

    private static final int MOST_NOTES = 3;

    private final Path root;
    private final Sources sources;
    private final Isolation isolation;
    private final long started = System.nanoTime();
    private final String sourceHash;
    private final String testHash;

    VerdictBuilder(Path root, Sources sources, Isolation isolation) {
        this.root = root;
        this.sources = sources;
        this.isolation = isolation;
        sourceHash = Hash.of(sources.file()); // now: later it may be another text, or no file can be opened
        testHash = Hash.of(sources.exercise().test());
    }

    Verdict refused(Compilation.Refused refused) {
        var errors = new ArrayList<CompileError>();
        for (Problem problem : refused.problems()) {
            Help help = errors.isEmpty() ? refused.help() : null; // it is about the first
            errors.add(new CompileError(
                    problem.file(),
                    problem.line(),
                    problem.column(),
                    problem.message(),
                    problem.source(),
                    help == null ? null : help.means(),
                    help == null ? null : help.next()));
        }
        return verdict(Status.DID_NOT_COMPILE, List.of(), errors, refused.reason());
    }

    /** It compiled, but to classes that it must not have. */
    Verdict refused(String reason) {
        return verdict(Status.DID_NOT_COMPILE, List.of(), List.of(), reason);
    }

    Verdict notJudged(String reason) {
        return verdict(Status.NOT_JUDGED, List.of(), List.of(), reason);
    }

    /** The machine, and not the judged file, is the reason. */
    Verdict notJudged(Fault fault) {
        return notJudged(sources.exercise().name() + " is not judged: " + fault.sentence());
    }

    Verdict ran(Run run) {
        Fault fault = run.fault();
        if (fault != null) {
            return notJudged(fault);
        }
        Optional<String> skipped = run.tests().stream()
                .map(TestRun::whySkipped)
                .flatMap(Stream::ofNullable)
                .findFirst();
        if (skipped.isPresent()) {
            return notJudged(sources.exercise().name() + " is not judged: " + skipped.get());
        }
        List<Integer> worth = sources.exercise().stepPoints();
        var results = new Results(run, new NextStep(root, sources), worth.size());
        int points = 0;
        int step = worth.size();
        for (int i = worth.size(); i >= 1; i--) {
            points += results.passed(i) ? worth.get(i - 1) : 0;
            step = results.passed(i) ? step : i;
        }
        Verdict whole = verdict(results.status(), results.tests(), List.of(), reason(run, results));
        return new PredictionFeedback(root, sources)
                .of(whole.earned(points, step).printed(run.output()));
    }

    private static @Nullable String reason(Run run, Results results) {
        String early = EarlyEnd.reason(run);
        if (early != null) {
            return early;
        }
        return switch (results.status()) {
            case NO_TEST_RAN -> "Not every test ran, so nothing is proven.";
            case CRASHED ->
                results.tests().stream()
                        .filter(test -> test.status() == Status.CRASHED)
                        .map(TestResult::got)
                        .findFirst()
                        .orElse(null);
            default -> beside(run, results);
        };
    }

    /** What went wrong beside the tests, without what a test's note tells already. */
    private static @Nullable String beside(Run run, Results results) {
        List<String> told =
                results.tests().stream().flatMap(test -> test.notes().stream()).toList();
        String notes = run.notes().stream()
                .distinct()
                .filter(note -> !ThrownAt.told(note, told))
                .limit(MOST_NOTES)
                .collect(Collectors.joining("; "));
        return notes.isEmpty() ? null : notes;
    }

    private Verdict verdict(Status status, List<TestResult> tests, List<CompileError> errors, @Nullable String reason) {
        Exercise exercise = sources.exercise();
        return new Verdict(
                exercise.id(),
                status,
                0,
                exercise.points(),
                1,
                exercise.stepPoints().size(),
                tests,
                null,
                null,
                Seed.current(),
                (System.nanoTime() - started) / 1_000_000,
                isolation.json(),
                sourceHash,
                testHash,
                "",
                errors,
                reason);
    }
}
