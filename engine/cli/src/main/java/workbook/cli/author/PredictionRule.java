package workbook.cli.author;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import workbook.check.verdict.PredictionReasons;
import workbook.check.verdict.PredictionText;
import workbook.course.Exercise;
import workbook.course.Mistakes;

/** Each line that a learner predicts has a reason, and no reason gives a line away. */
final class PredictionRule implements Rule {

    private static final String RULE = "predictions are explained";

    @Override
    public void judge(Scope scope, Findings findings) {
        scope.exercises().stream()
                .filter(exercise -> exercise.kind().equals("predict"))
                .forEach(exercise -> judge(scope.course().root(), exercise, findings));
    }

    private static void judge(Path root, Exercise exercise, Findings findings) {
        int before = findings.failures();
        List<String> right = PredictionText.in(exercise.solution()).lines();
        Map<String, String> reasons = PredictionReasons.in(exercise.test());
        boolean lines = reasons.keySet().stream().allMatch(name -> name.startsWith("line "));
        var expected = new ArrayList<String>(lines ? numbers(right) : rows(right, reasons));
        expected.stream()
                .filter(name -> !reasons.containsKey(name))
                .forEach(name -> findings.breaks(
                        RULE,
                        exercise.id(),
                        exercise.test(),
                        "no reason is there for " + name + ". Write // why " + name + ": ... above its test."));
        reasons.keySet().stream()
                .filter(name -> !expected.contains(name))
                .forEach(name -> findings.breaks(
                        RULE,
                        exercise.id(),
                        exercise.test(),
                        "there is a reason for " + name + ", which is no line. The lines are "
                                + String.join(", ", expected) + "."));
        reasons.forEach((name, text) -> secret(exercise, exercise.test(), name, text, right, findings));
        Mistakes.of(root, exercise)
                .mistakes()
                .forEach(mistake -> secret(exercise, mistake.file(), mistake.name(), mistake.text(), right, findings));
        if (findings.failures() == before) {
            findings.holds(RULE, exercise.id());
        }
    }

    /** One more for what is too many at the end. */
    private static List<String> numbers(List<String> right) {
        return IntStream.rangeClosed(1, right.size() + 1)
                .mapToObj(number -> "line " + number)
                .toList();
    }

    /** The first line names the columns; a row's name is the last word of what a verdict calls it. */
    private static List<String> rows(List<String> right, Map<String, String> reasons) {
        return right.stream()
                .skip(1)
                .map(line -> line.split("\\s+", 2)[0])
                .map(row -> reasons.keySet().stream()
                        .filter(name -> name.endsWith(" " + row))
                        .findFirst()
                        .orElse(row))
                .toList();
    }

    /** A line of one word may be part of any sentence; what the starter has is no secret. */
    private static void secret(
            Exercise exercise, Path file, String name, String text, List<String> right, Findings findings) {
        List<String> given = PredictionText.in(exercise.starter()).lines();
        right.stream()
                .filter(line -> line.contains(" ") && !given.contains(line) && text.contains(line))
                .forEach(line -> findings.breaks(
                        RULE,
                        exercise.id(),
                        file,
                        "the text of " + name + " says what is right, \"" + line + "\". Say why, and not what."));
    }
}
