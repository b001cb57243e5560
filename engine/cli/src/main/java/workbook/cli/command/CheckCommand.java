package workbook.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import workbook.check.compile.Sources;
import workbook.check.verdict.Checker;
import workbook.check.verdict.Json;
import workbook.check.verdict.Verdict;
import workbook.check.workshop.Seed;
import workbook.check.workshop.Stop;
import workbook.cli.progress.Predictions;
import workbook.cli.progress.ProgressRecorder;
import workbook.course.Course;
import workbook.course.Exercise;
import workbook.screen.Sentences;
import workbook.screen.VerdictBlocks;
import workbook.terminal.Output;

/** Checks exercises once. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks exercises, and says what your server did.")
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private CommandContext context;

    @Parameters(
            paramLabel = "EXERCISE",
            arity = "0..*",
            description = "Such as Relay, or a lesson; by default, the first exercise that isn't done.")
    private List<String> names;

    @Option(names = "--all", description = "Check every exercise.")
    private boolean all;

    @Option(names = "--solutions", description = "Check the solutions instead of your files.")
    private boolean solutions;

    @Option(names = "--json", description = "Print JSON, one verdict per line.")
    private boolean json;

    @Option(
            names = "--reveal",
            description = "In an exercise with a prediction, show what happened beside your first prediction.")
    private boolean reveal;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            description = "Repeat a run: tests make their random choices from this number. A verdict names its seed.")
    private @Nullable Long seed;

    CheckCommand(CommandContext context) {
        this(context, List.of(), false, false);
    }

    CheckCommand(CommandContext context, List<String> names, boolean solutions, boolean json) {
        this.context = context;
        this.names = names;
        this.solutions = solutions;
        this.json = json;
    }

    @Override
    public Integer call() {
        Jdk.mustCompile();
        if (solutions) {
            context.mustBeWhole("check --solutions", "no solutions");
        }
        if (seed != null) {
            Seed.use(seed);
        }
        try (Checker checker = checker()) { // which loads what it needs while the pages are read
            checker.telling(context.out(json)::complain);
            int code = check(checker, chosen());
            if (!checker.archived()) {
                PrepareCommand.aside(context.root());
            }
            return code;
        }
    }

    private int check(Checker checker, List<Exercise> chosen) {
        int passed = 0;
        boolean lacking = false;
        for (Exercise exercise : chosen) {
            passed += check(checker, exercise, chosen.size() == 1).passed() ? 1 : 0;
            lacking |= checker.lacks(exercise);
        }
        if (chosen.size() > 1) {
            context.out(json).say(passed + " of " + chosen.size() + " passed.");
        }
        if (lacking) {
            return Exit.WRONG_USE;
        }
        return passed == chosen.size() ? Exit.PASSED : Exit.NOT_PASSED;
    }

    private List<Exercise> chosen() {
        if (all) {
            return context.course().exercises();
        }
        return names.isEmpty()
                ? List.of(context.exerciseOrNext(null))
                : names.stream().flatMap(this::named).toList();
    }

    private Stream<Exercise> named(String name) {
        return Course.one(context.root(), name)
                .map(Stream::of)
                .or(() -> context.lesson(name).map(lesson -> lesson.exercises().stream()))
                .orElseGet(() -> Stream.of(context.exercise(name)));
    }

    private Checker checker() {
        boolean many = all || names.size() > 1;
        return many ? Checker.resident(context.root()) : Checker.once(context.root());
    }

    private Verdict check(Checker checker, Exercise exercise, boolean alone) {
        Sources sources = solutions ? Sources.solution(exercise) : Sources.learner(exercise);
        Verdict verdict = checker.check(exercise, sources);
        if (solutions) {
            show(verdict);
        } else {
            var recorder = new ProgressRecorder(context.progress());
            boolean wait = alone && !verdict.passed() && recorder.touched(exercise); // of many, each would take seconds
            Verdict proven = wait ? checker.proven(exercise, verdict, new Stop()) : verdict;
            var predictions = new Predictions(context.progress());
            show(reveal ? predictions.revealed(exercise, proven) : predictions.told(exercise, proven));
            recorder.note(exercise, verdict);
        }
        return verdict;
    }

    private void show(Verdict verdict) {
        Output out = context.out(json);
        if (json) {
            out.json(Json.of(verdict));
        } else if (out.terminal()) {
            out.say(List.of(out.style().strong(verdict.exercise())));
            context.show(VerdictBlocks.causeLast(verdict));
        } else {
            out.say(Sentences.of(verdict));
        }
    }
}
