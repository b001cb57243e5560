package workbook.cli.progress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbook.check.verdict.Predicted;
import workbook.check.verdict.Predicted.Compared;
import workbook.check.verdict.Predicted.Why;
import workbook.check.verdict.PredictedPlace;
import workbook.check.verdict.Status;
import workbook.check.verdict.TestResult;
import workbook.check.verdict.Verdict;
import workbook.course.Exercise;

/**
 * What a learner is told about a prediction: that a line is wrong; at the second, different wrong answer also
 * why. What happened is shown only if the prediction is right, or if the learner asks for it.
 */
public final class Predictions {

    private static final int ENOUGH = 2;
    private static final int LONGEST = 400;
    private static final String PROMISE = " A second, different wrong answer gets the reason.";

    private final Progress progress;

    /** Predictions of the learner whose progress this is, who is remembered there. */
    public Predictions(Progress progress) {
        this.progress = progress;
    }

    /** What is told after an answer, which is remembered. */
    public Verdict told(Exercise exercise, Verdict verdict) {
        return tell(exercise, verdict, verdict.passed() ? verdict.steps() : 0);
    }

    /** What is told to a learner who asks what happened: all of it, up to the first step that is not passed. */
    public Verdict revealed(Exercise exercise, Verdict verdict) {
        return tell(exercise, verdict, verdict.step());
    }

    /** @param last the last step of which all is told, or 0 */
    private Verdict tell(Exercise exercise, Verdict verdict, int last) {
        if (verdict.tests().stream().allMatch(test -> test.predicted() == null)) {
            return verdict;
        }
        Map<String, Integer> wrong = remember(exercise, verdict, last);
        Map<String, String> first = progress.firstAnswers(exercise.id());
        var tests = new ArrayList<TestResult>();
        String mistake = null;
        for (TestResult test : verdict.tests()) {
            Predicted predicted = test.predicted();
            if (predicted == null) { // a step in which code is written
                mistake = test.means() == null ? mistake : verdict.mistake();
                tests.add(test);
                continue;
            }
            boolean all = test.step() <= last;
            Why why = why(predicted, wrong, all);
            mistake = mistake == null && why != null ? why.mistake() : mistake;
            tests.add(test.comparing(
                    why == null ? null : why.text(),
                    next(exercise, test, why, all, test.step() <= verdict.step()),
                    all ? compared(predicted, first) : List.of(),
                    all && test.status() != Status.PASSED));
        }
        return verdict.telling(mistake, tests, last == verdict.steps() ? output(verdict) : verdict.output());
    }

    private static String output(Verdict verdict) {
        return verdict.tests().stream()
                .map(TestResult::predicted)
                .flatMap(Stream::ofNullable)
                .map(predicted -> predicted.withheld().output())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(verdict.output());
    }

    /** A learner who is told the truth had no answer where there was none. Returns how often each place was wrong. */
    private Map<String, Integer> remember(Exercise exercise, Verdict verdict, int last) {
        var first = new LinkedHashMap<String, String>();
        var wrong = new LinkedHashMap<String, String>();
        for (TestResult test : verdict.tests()) {
            Predicted predicted = test.predicted();
            for (PredictedPlace place : predicted == null ? List.<PredictedPlace>of() : predicted.places()) {
                if (!place.open()) {
                    first.put(place.name(), cut(place.predicted()));
                } else if (test.step() <= last) {
                    boolean none =
                            place.predicted().isEmpty() && !place.happened().isEmpty();
                    first.put(place.name(), none ? "?" : cut(place.predicted()));
                }
                boolean ofForm = predicted.whys().stream()
                        .anyMatch(why -> why.ofForm() && why.place().equals(place.name())); // no wrong thought
                if (!place.wrong().isEmpty() && !ofForm && test.step() <= verdict.step()) { // later: not shown yet
                    wrong.put(place.name(), cut(place.wrong()));
                }
            }
        }
        progress.recordFirstAnswers(exercise.id(), first);
        return progress.recordWrongAnswers(exercise.id(), wrong);
    }

    /** A learner's code can make a prediction of any length, and what is remembered is read at each start. */
    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** The first line that is right nowhere; else the first wrong place of which the reason is due. */
    private static @Nullable Why why(Predicted predicted, Map<String, Integer> wrong, boolean all) {
        Optional<Why> form = predicted.whys().stream().filter(Why::ofForm).findFirst();
        if (form.isPresent()) {
            return form.get();
        }
        return predicted.whys().stream()
                .filter(why -> all || wrong.getOrDefault(why.place(), 0) >= ENOUGH)
                .findFirst()
                .orElse(null);
    }

    /** With what else the learner can get, where something is wrong; of a later step, no answer is remembered yet. */
    private static @Nullable String next(
            Exercise exercise, TestResult test, @Nullable Why why, boolean all, boolean begun) {
        Predicted predicted = test.predicted();
        if (predicted == null || test.next() == null) {
            return test.next();
        }
        boolean wrong =
                predicted.places().stream().anyMatch(place -> !place.wrong().isEmpty());
        String reason = begun && why == null && !predicted.whys().isEmpty() ? PROMISE : "";
        return (why == null ? predicted.next() : why.next())
                + (wrong && !all
                        ? reason + " ./workbook check " + exercise.name() + " --reveal shows what happened."
                        : "");
    }

    private static List<Compared> compared(Predicted predicted, Map<String, String> first) {
        var lines = new ArrayList<Compared>();
        for (PredictedPlace place : predicted.places()) {
            List<String> answered = first.getOrDefault(place.name(), "").lines().toList();
            int last = answered.size() - 1;
            boolean end = place.happened().isEmpty();
            answered.subList(0, end ? last + 1 : Math.max(0, last))
                    .forEach(more -> lines.add(new Compared("", more, "")));
            if (!end) {
                lines.add(new Compared(place.name(), last < 0 ? "" : answered.get(last), place.happened()));
            }
        }
        return lines;
    }
}
