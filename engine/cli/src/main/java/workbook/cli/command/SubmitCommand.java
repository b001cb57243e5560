package workbook.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import workbook.check.verdict.Checker;
import workbook.check.verdict.Verdict;
import workbook.cli.progress.Predictions;
import workbook.cli.progress.ProgressRecorder;
import workbook.cli.submit.Answers;
import workbook.cli.submit.Answers.Answer;
import workbook.cli.submit.AnswersZip;
import workbook.cli.submit.VerdictList;
import workbook.course.Count;
import workbook.course.Exercise;
import workbook.course.ExerciseRange;
import workbook.terminal.Output;
import workbook.terminal.TerminalStyle;

/** Packs what a learner hands in. */
@Command(
        name = "submit",
        mixinStandardHelpOptions = true,
        description =
                "Packs your answers and no other file into one zip to hand in, with their verdicts for information.")
final class SubmitCommand implements Callable<Integer> {

    @Mixin
    private CommandContext context;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The zip to write; by default, answers.zip in the current folder.")
    private Path out = Path.of("answers.zip");

    @Option(
            names = "--lessons",
            paramLabel = "LIST",
            description = "Lessons and exercises to hand in, such as 00-02,Names; by default, every exercise that you"
                    + " changed.")
    private @Nullable String lessons;

    @Option(names = "--no-check", description = "Pack without checking: the zip then says that nothing was checked.")
    private boolean unchecked;

    SubmitCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try {
            return submit();
        } catch (IOException | IllegalArgumentException told) {
            throw new Complaint(String.valueOf(told.getMessage()));
        }
    }

    private int submit() throws IOException {
        List<Exercise> chosen = chosen();
        var zip = new AnswersZip(out); // before minutes of checks
        Answers answers = Answers.of(chosen);
        answers = lessons == null ? answers.ofBegunLessons() : answers;
        answers.refused()
                .forEach(each ->
                        context.out().complain("Not packed: " + each.exercise().id() + ". " + each.why()));
        if (answers.answers().isEmpty()) {
            context.out().complain(nothing(answers));
            return Exit.NOT_PASSED;
        }
        var verdicts = new VerdictList(chosen, answers);
        check(answers, verdicts);
        long bytes = zip.write(answers, verdicts);
        tell(answers, bytes);
        return answers.refused().isEmpty() ? Exit.PASSED : Exit.NOT_PASSED;
    }

    private List<Exercise> chosen() {
        Predicate<Exercise> wanted = lessons == null ? any -> true : ExerciseRange.of(context.course(), lessons);
        List<Exercise> chosen =
                context.course().exercises().stream().filter(wanted).toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException(
                    lessons == null
                            ? "There are no exercises in " + context.root() + "."
                            : "--lessons is empty. Write 02, 00-04, or 00-02,Names.");
        }
        return chosen;
    }

    private String nothing(Answers answers) {
        String which = lessons == null ? "every exercise" : "each of these exercises";
        return answers.refused().isEmpty()
                ? "There is nothing to hand in: " + which + " is still its starter. No zip was written."
                : "There is nothing else to hand in, so no zip was written.";
    }

    /** Checks each answer as {@code ./workbook check} does, and shows its verdict at once: all of them take a while. */
    private void check(Answers answers, VerdictList verdicts) {
        int width = answers.answers().stream()
                .mapToInt(answer -> answer.exercise().id().length())
                .max()
                .orElse(0);
        if (unchecked) {
            answers.answers().forEach(answer -> show(answer, VerdictList.NOT_CHECKED, null, width));
            return;
        }
        Jdk.mustCompile();
        Output out = context.out();
        out.say(
                answers.answers().size() == 1
                        ? "Checking 1 answer."
                        : "Checking " + answers.answers().size() + " answers, one after another.");
        var predictions = new Predictions(context.progress());
        var recorder = new ProgressRecorder(context.progress());
        try (Checker checker = checker(answers)) {
            checker.telling(out::complain);
            for (Answer answer : answers.answers()) {
                Verdict verdict = predictions.told(answer.exercise(), checker.check(answer.exercise()));
                recorder.note(answer.exercise(), verdict);
                show(answer, verdicts.note(answer, verdict), verdict, width);
            }
        }
    }

    private Checker checker(Answers answers) {
        return answers.answers().size() > 1 ? Checker.resident(context.root()) : Checker.once(context.root());
    }

    private void show(Answer answer, String words, @Nullable Verdict verdict, int width) {
        Output out = context.out();
        String id = answer.exercise().id();
        TerminalStyle style = out.style();
        if (out.terminal()) {
            String mark = verdict == null ? style.dot() : verdict.passed() ? style.tick() : style.cross();
            out.say(List.of("  " + mark + " " + id + " ".repeat(width - id.length()) + "  " + words));
        } else {
            out.say(id + ": " + words + ".");
        }
        if (verdict != null && verdict.reason() != null) {
            out.complain(verdict.reason());
        }
    }

    private void tell(Answers answers, long bytes) {
        Output output = context.out();
        if (!answers.starters().isEmpty()) {
            output.say("Still the starter, so not packed: "
                    + answers.starters().stream().map(Exercise::name).collect(Collectors.joining(", ")) + ".");
        }
        int number = answers.answers().size();
        output.say("Packed: " + Count.of(number, "answer") + ", " + (bytes + 1023) / 1024 + " kB, in "
                + out.toAbsolutePath().normalize());
        output.say(
                "Next: hand in this file where your teacher asks for it. The verdicts in it are for information: each"
                        + " answer is judged anew.");
    }
}
