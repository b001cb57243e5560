package workbook.check.verdict;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import workbook.check.compile.Sources;
import workbook.check.verdict.Predicted.Why;
import workbook.course.Exercise;
import workbook.course.Mistakes.Mistake;
import workbook.kit.PredictedLine;
import workbook.kit.PredictedLine.Kind;
import workbook.kit.Prediction;

/**
 * Why the lines of a prediction are as they are, in an author's words.
 *
 * <p>For a known mistake the words are its own. It is known by its text block: each run of wrong lines that it has is
 * one of the learner's, whatever else the learner has, or has not predicted yet. For all else there are the
 * {@link PredictionReasons}.
 */
final class PredictionFeedback {

    private final Path root;
    private final Sources sources;

    PredictionFeedback(Path root, Sources sources) {
        this.root = root;
        this.sources = sources;
    }

    /** The verdict with all that is known of its wrong lines, and with nothing that gives away what is right. */
    Verdict of(Verdict verdict) {
        Exercise exercise = sources.exercise();
        boolean predicts = exercise.kind().equals("predict")
                || verdict.tests().stream().anyMatch(test -> test.predicted() != null);
        boolean table = exercise.kind().equals("predict");
        boolean codeOnly = !table && verdict.tests().stream().noneMatch(PredictionFeedback::isWrongPrediction);
        if (!predicts || verdict.passed() || codeOnly) {
            return table
                    ? verdict.telling(
                            verdict.mistake(),
                            verdict.tests().stream()
                                    .map(TestResult::withoutNotes)
                                    .toList(),
                            verdict.output())
                    : verdict;
        }
        PredictedMistakes mistakes = PredictedMistakes.of(root, exercise);
        Map<String, String> whys = PredictionReasons.in(exercise.test());
        var tests = new ArrayList<TestResult>();
        for (TestResult each : verdict.tests()) {
            TestResult test = table ? each.withoutNotes() : each;
            tests.add(test.status() == Status.PASSED ? test : told(test, mistakes, whys, verdict.output()));
        }
        String mistake = tests.stream()
                .map(TestResult::predicted)
                .filter(Objects::nonNull)
                .flatMap(predicted -> predicted.whys().stream())
                .map(Why::mistake)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return verdict.telling(mistake, tests, "");
    }

    private static boolean isWrongPrediction(TestResult test) {
        return test.predicted() != null && test.status() != Status.PASSED;
    }

    private TestResult told(TestResult test, PredictedMistakes mistakes, Map<String, String> whys, String output) {
        Predicted predicted = test.predicted();
        var withheld = new Predicted.Withheld(test.rows(), test.frames(), test.notes(), output);
        if (predicted == null) {
            String next = test.next() == null ? "" : test.next();
            return test.telling(test.means(), next, new Predicted(List.of(), List.of(), next, withheld, List.of()));
        }
        var reasons = new ArrayList<Why>();
        predicted.predictions().forEach(prediction -> reasons.addAll(reasons(prediction, mistakes, whys)));
        String means = reasons.isEmpty() ? null : reasons.get(0).text();
        String next = next(predicted.predictions(), "");
        return test.telling(means, next, new Predicted(predicted.predictions(), reasons, next, withheld, List.of()));
    }

    /** One for each wrong place of which something is known, in order. A cell that cannot be read has no reason. */
    private List<Why> reasons(Prediction prediction, PredictedMistakes mistakes, Map<String, String> whys) {
        if (prediction.lines().stream().anyMatch(line -> line.kind() == Kind.UNREADABLE)) {
            return List.of();
        }
        Map<String, Mistake> byPlace = mistakes.recognised(prediction);
        var reasons = new ArrayList<Why>();
        for (PredictedPlace place : PredictedPlace.of(prediction)) {
            Mistake mistake = byPlace.get(place.name());
            Optional<String> form =
                    LineForm.fault(prediction, place, sources.exercise().task());
            String next = next(List.of(prediction), place.name());
            boolean unfit = onlyTooMany(prediction, place) || isPredictedElsewhere(prediction, place);
            String why = unfit ? null : whys.get(place.name());
            if (mistake == null && form.isPresent()) {
                reasons.add(new Why(place.name(), null, form.get(), true, next));
            } else if (!place.wrong().isEmpty() && mistake != null) {
                reasons.add(new Why(place.name(), mistake.name(), mistake.text(), false, next));
            } else if (!place.wrong().isEmpty() && why != null) {
                reasons.add(new Why(place.name(), null, why, false, next));
            }
        }
        return reasons;
    }

    /** A line more than there is, before one that is right: what is known of that one is no reason for it. */
    private static boolean onlyTooMany(Prediction prediction, PredictedPlace place) {
        return !prediction.hasRow()
                && !place.happened().isEmpty()
                && prediction.lines().stream()
                        .filter(line -> ("line " + line.place()).equals(place.name()) && PredictedPlace.isWrong(line))
                        .allMatch(line -> line.kind() == Kind.TOO_MANY);
    }

    /** A line that is missing there, and that the learner has, too early or too late. */
    private static boolean isPredictedElsewhere(Prediction prediction, PredictedPlace place) {
        return place.wrong().equals(PredictedPlace.NO_LINE)
                && prediction.lines().stream().anyMatch(line -> line.predicted().equals(place.happened()));
    }

    /** @param about the place that the reason is about, or empty for the first that is wrong */
    private String next(List<Prediction> predictions, String about) {
        Optional<PredictedLine> wrong = predictions.stream()
                .flatMap(prediction -> prediction.lines().stream())
                .filter(line -> PredictedPlace.isWrong(line) && ("line " + line.place()).equals(about))
                .findFirst()
                .or(() -> first(predictions, false));
        Optional<PredictedLine> open = first(predictions, true);
        PredictionText text = PredictionText.in(sources.file());
        String name = predictions.stream()
                .filter(Prediction::hasRow)
                .map(Prediction::row)
                .findFirst()
                .orElseGet(
                        () -> wrong.or(() -> open).map(PredictionFeedback::own).orElse(""));
        int line = text.line(name);
        String at = shown() + (line > 0 ? ":" + line : "");
        String exercise = sources.exercise().name();
        if (wrong.isEmpty() && line > 0 && !text.hasQuestionMark(line)) {
            return (predictions.stream().anyMatch(Prediction::hasRow)
                            ? "The row at " + at + " has fewer cells than there are people. Write an x or a - for each"
                                    + " of them"
                            : "Write what you expect at " + at)
                    + ", and save. For a hint: ./workbook hint " + exercise;
        }
        return wrong.isPresent()
                ? "Decide again what belongs " + (wrong.get().kind() == Kind.MISSING && line > 0 ? "below " : "at ")
                        + at + ", and save."
                : "Put what you expect in the place of the ? at " + at + ", and save. For a hint: ./workbook hint "
                        + exercise;
    }

    /** The learner's own line that it is about; of one too many, that one, and not the one before. */
    private static String own(PredictedLine line) {
        String name = line.name().replaceFirst(" \\(.*", "");
        int number = name.isEmpty() ? 0 : Integer.parseInt(name.substring("line ".length()));
        return "line " + (line.kind() == Kind.TOO_MANY ? number + 1 : number);
    }

    private static Optional<PredictedLine> first(List<Prediction> predictions, boolean open) {
        return predictions.stream()
                .flatMap(prediction -> prediction.lines().stream())
                .filter(line -> open ? line.kind() == Kind.OPEN : PredictedPlace.isWrong(line))
                .findFirst();
    }

    private String shown() {
        Path file = sources.file();
        String path = file.startsWith(root) ? root.relativize(file).toString() : file.toString();
        return path.replace('\\', '/');
    }
}
