package workbook.cli.author;

import java.nio.file.Files;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import workbook.course.Exercise;

/** The starter says what to do, step by step, and its test and its page know the same steps. */
final class StarterRule implements Rule {

    private static final String RULE = "steps agree";
    private static final Pattern TODO = Pattern.compile("\\bTODO (\\d+)\\b");
    private static final Pattern STEP = Pattern.compile("@Step\\((\\d+)\\)");
    private static final Pattern FILL_IN = Pattern.compile("\\b(FILL IN)\\b");

    @Override
    public void judge(Scope scope, Findings findings) {
        scope.exercises().forEach(exercise -> judge(exercise, findings));
    }

    private static void judge(Exercise exercise, Findings findings) {
        TextFile starter = TextFile.read(exercise.starter());
        TextFile test = TextFile.read(exercise.test());
        int before = findings.failures();
        for (var file : java.util.List.of(exercise.starter(), exercise.test(), exercise.solution())) {
            if (!Files.isRegularFile(file)) {
                findings.breaks(RULE, exercise.id(), file, "the file is missing. Write it.");
            } else if (!TextFile.read(file).all(FILL_IN).isEmpty()) {
                findings.breaks(RULE, exercise.id(), file, "FILL IN is still there. Write what it stands for.");
            }
        }
        Set<Integer> expected =
                IntStream.rangeClosed(1, exercise.stepPoints().size()).boxed().collect(Collectors.toSet());
        steps(exercise, starter, expected, findings);
        asked(exercise, test, expected, findings);
        if (findings.failures() == before) {
            findings.holds(RULE, exercise.id());
        }
    }

    private static void steps(Exercise exercise, TextFile starter, Set<Integer> expected, Findings findings) {
        Set<Integer> todos = starter.numbers(TODO);
        if (starter.exists() && !todos.equals(expected)) {
            findings.breaks(
                    RULE,
                    exercise.id(),
                    starter.path(),
                    "it marks the steps " + todos + ", its page gives points for " + expected
                            + ". Write // TODO 1 and so on, one for each step of :points:.");
        }
    }

    // A test without @Step belongs to step 1.
    private static void asked(Exercise exercise, TextFile test, Set<Integer> expected, Findings findings) {
        Set<Integer> steps = test.numbers(STEP);
        steps.add(1);
        if (test.exists() && !steps.equals(expected)) {
            findings.breaks(
                    RULE,
                    exercise.id(),
                    test.path(),
                    "it tests the steps " + steps + ", its page gives points for " + expected
                            + ". Write @Step(2) on the tests of step 2, or fix :points:.");
        }
    }
}
