package workbook.check.explain;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import workbook.check.compile.SourceText;
import workbook.check.workshop.Run;
import workbook.check.workshop.TestRun;
import workbook.course.Exercise;
import workbook.course.Mistakes;
import workbook.course.Mistakes.Mistake;

/**
 * Says why an answer is wrong: that of a known mistake that looks the same, or what was recorded.
 *
 * <p>It says nothing where neither is certain. Several threads may use it at once.
 */
public final class Explainer {

    private final Path root;
    private final Map<Exercise, Recorded> recorded = new ConcurrentHashMap<>();
    private final Map<Path, Read> read = new ConcurrentHashMap<>();

    /** What was read of a file with this text: a solution's is read after each failure. */
    private record Read(String text, SourceFacts facts) {}

    /** For the workbook in that folder. */
    public Explainer(Path root) {
        this.root = root;
    }

    /**
     * What was found about a failed run.
     *
     * @param test the method of the test that it is about; null where the run ended early
     * @param mistake the name of the known mistake, or null
     * @param cause the kind of cause that was found in what was recorded, or null
     * @param means the cause, or null
     * @param next what to do now, or what differs first; null where nothing is known of that
     * @param line the line to look at, or 0
     */
    public record Explanation(
            @Nullable String test,
            @Nullable String mistake,
            @Nullable CauseKind cause,
            @Nullable String means,
            @Nullable String next,
            int line) {}

    /** What is recorded of that exercise now. */
    public Recorded recorded(Exercise exercise, Mistakes mistakes) {
        String now = Recorded.hash(root, exercise, mistakes);
        Recorded known = recorded.get(exercise);
        if (known == null || !known.of().equals(now)) {
            known = Recorded.read(root, exercise, now);
            recorded.put(exercise, known);
        }
        return known;
    }

    /** From now on that is what is recorded. */
    public void knows(Exercise exercise, Recorded fresh) {
        recorded.put(exercise, fresh);
    }

    /**
     * What is known before a run: all that is read from files.
     *
     * @param source the judged file
     * @param solution the solution's file
     * @param tests the file of the exercise's tests
     */
    public record Known(
            Mistakes mistakes, Recorded recorded, SourceFacts source, SourceFacts solution, SourceFacts tests) {

        private Situation situation(Run run, TestRun test) {
            return Situation.of(test, recorded.runs().get(test.method()), source, solution, run.output(), tests);
        }
    }

    /** Reads what is known of that file in the exercise's place; this may be done while it runs. */
    public Known known(Exercise exercise, Path file) {
        Optional<CauseFile> kept = CauseFile.read(root, exercise);
        if (kept.isPresent()) {
            return new Known(
                    fitting(kept.get().knownMistakes(root, exercise), file),
                    kept.get().recorded(),
                    facts(exercise, file),
                    kept.get().solutionFacts(),
                    facts(exercise, exercise.test()));
        }
        Mistakes mistakes = Mistakes.of(root, exercise);
        return known(exercise, file, fitting(mistakes, file), recorded(exercise, mistakes));
    }

    private static Mistakes fitting(Mistakes mistakes, Path file) {
        try {
            return mistakes.fitting(SourceText.of(file).text());
        } catch (IOException gone) {
            return Mistakes.NONE;
        }
    }

    /** What a workbook without solutions and mistakes needs, to say the same about this exercise. */
    public CauseFile causes(Exercise exercise) {
        Mistakes mistakes = Mistakes.of(root, exercise);
        boolean table = exercise.kind().equals("predict"); // what its lines have explained
        return new CauseFile(
                mistakes.mistakes().stream().map(CauseFile.Text::of).toList(),
                table ? Recorded.NOTHING : recorded(exercise, mistakes).withFingerprints(),
                SolutionFacts.of(table ? SourceFacts.NONE : facts(exercise, exercise.solution())),
                new TreeMap<>());
    }

    private Known known(Exercise exercise, Path file, Mistakes mistakes, Recorded recorded) {
        return new Known(
                mistakes,
                recorded,
                facts(exercise, file),
                facts(exercise, exercise.solution()),
                facts(exercise, exercise.test()));
    }

    /**
     * Explains a run that did not pass.
     *
     * @param step the first step that is not passed
     */
    public Explanation explain(Known known, Run run, int step) {
        Mistakes mistakes = known.mistakes();
        if (run.end() != Run.End.FINISHED) {
            Optional<Mistake> mistake = known.recorded().mistake(Signature.of(run), mistakes);
            return new Explanation(
                    null, name(mistake), null, mistake.map(Mistake::text).orElse(null), null, 0);
        }
        TestRun test = first(run, step);
        if (test == null) {
            return new Explanation(null, null, null, null, null, 0);
        }
        Situation situation = known.situation(run, test);
        Optional<Cause> cause = Detector.first(situation).map(found -> DifferingCode.locate(found, situation));
        Optional<Mistake> mistake = known.recorded().mistake(Signature.of(situation, cause), mistakes);
        String means = mistake.map(Mistake::text).orElse(cause.map(Cause::means).orElse(null));
        // The text of a known mistake says itself what follows from it.
        String next = mistake.isPresent() ? null : cause.map(Cause::fix).orElseGet(() -> firstDifference(situation));
        return new Explanation(
                test.method(),
                name(mistake),
                cause.map(Cause::kind).orElse(null),
                means,
                next,
                cause.map(Cause::line).orElse(0));
    }

    /**
     * Small changes of the judged file, those first that are most likely to repair it; none if a file cannot be read.
     *
     * @param most so many at most
     */
    public List<SmallChange> smallChanges(Exercise exercise, Path file, int most) {
        try {
            SourceText judged = SourceText.of(file);
            SourceText given = Files.exists(exercise.starter())
                    ? SourceText.of(exercise.starter())
                    : SourceText.of(exercise.starter().toUri(), "");
            return SmallChange.of(judged, SourceText.of(exercise.solution()), given, most);
        } catch (IOException gone) {
            return List.of();
        }
    }

    private static @Nullable String name(Optional<Mistake> mistake) {
        return mistake.map(Mistake::name).orElse(null);
    }

    /** What a mistake, or anything else that fails, looks like beside the solution's run. */
    public Optional<Signature> signature(Exercise exercise, Path file, Run run, int step, Recorded solution) {
        if (run.end() != Run.End.FINISHED) {
            return Optional.of(Signature.of(run));
        }
        Known known = known(exercise, file, Mistakes.NONE, solution);
        return Optional.ofNullable(first(run, step))
                .map(test -> known.situation(run, test))
                .map(situation -> Signature.of(situation, Detector.first(situation)));
    }

    /** Only the first step that is open counts: what comes after it may not be begun. */
    private static @Nullable TestRun first(Run run, int step) {
        return run.tests().stream()
                .filter(test -> test.outcome() != TestRun.Outcome.PASSED)
                .filter(test -> test.step() == step)
                .findFirst()
                .orElseGet(() -> run.tests().stream()
                        .filter(test -> test.outcome() != TestRun.Outcome.PASSED)
                        .findFirst()
                        .orElse(null));
    }

    private SourceFacts facts(Exercise exercise, Path file) {
        try {
            SourceText source = SourceText.of(file);
            Read last = read.get(file);
            if (last != null && last.text().equals(source.text())) {
                return last.facts();
            }
            SourceFacts facts = SourceFacts.of(source, named(exercise, source));
            read.put(file, new Read(source.text(), facts));
            return facts;
        } catch (IOException gone) {
            return SourceFacts.NONE;
        }
    }

    /** Other files of the exercise's lesson that a file names: its events may be constants of theirs. */
    private static List<SourceText> named(Exercise exercise, SourceText source) throws IOException {
        var named = new ArrayList<SourceText>();
        Path folder = exercise.source().getParent();
        if (!Files.isDirectory(folder)) { // no learner has been here yet
            return named;
        }
        try (DirectoryStream<Path> beside = Files.newDirectoryStream(folder, "*.java")) {
            for (Path each : beside) {
                String name = each.getFileName().toString().replace(".java", "");
                if (!each.equals(exercise.source()) && source.text().contains(name + ".")) {
                    named.add(SourceText.of(each));
                }
            }
        }
        return named;
    }

    /** One line about what differs first, where the cause is not known. */
    private static @Nullable String firstDifference(Situation situation) {
        Comparison difference = situation.difference();
        Trace.Message missing = situation.firstMissing();
        if (difference == null || missing == null) {
            return null;
        }
        Trace.Action action = difference.before(missing);
        return "First difference: " + (action == null ? "" : "after " + action.words() + ", ") + missing.to()
                + " should hear " + missing.words() + ".";
    }
}
