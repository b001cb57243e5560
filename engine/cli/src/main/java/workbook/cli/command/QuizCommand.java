package workbook.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import workbook.cli.guide.QuizDialog;
import workbook.course.Lesson;
import workbook.course.Quiz;
import workbook.terminal.Output;

/** Asks a lesson's questions on the terminal. */
@Command(
        name = "quiz",
        mixinStandardHelpOptions = true,
        description = "Asks the quiz questions of a lesson. Without a lesson, it lists the quizzes.")
final class QuizCommand implements Callable<Integer> {

    @Mixin
    private CommandContext context;

    @Parameters(arity = "0..1", paramLabel = "LESSON", description = "Such as lesson02_chat, 02 or chat.")
    private @Nullable String lesson;

    QuizCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        if (lesson == null) {
            return list();
        }
        String name = lesson;
        Lesson found = context.lesson(name)
                .orElseThrow(() -> new Complaint("There is no lesson " + name + ": ./workbook quiz lists them."));
        if (!Files.exists(found.quiz())) {
            throw new Complaint("The lesson " + found.folder() + " has no quiz.");
        }
        return ask(found);
    }

    private int list() throws IOException {
        Map<String, String> done = context.progress().quizzes();
        for (Lesson each : context.course().lessons()) {
            if (Files.exists(each.quiz())) {
                int questions = Quiz.read(each.quiz()).questions().size();
                String score = done.containsKey(each.folder()) ? "; done: " + done.get(each.folder()) : "";
                context.out().say(each.folder() + "  " + each.title() + ", " + questions + " questions" + score);
            }
        }
        context.out().say("./workbook quiz LESSON asks them.");
        return Exit.PASSED;
    }

    private int ask(Lesson found) throws IOException {
        Output out = context.out();
        Quiz quiz = Quiz.read(found.quiz());
        var talk = new QuizDialog(quiz);
        var answers = new BufferedReader(new InputStreamReader(out.in(), UTF_8));
        out.say(quiz.title());
        while (!talk.done()) {
            out.say("");
            context.show(talk.ask());
            String answer = answers.readLine();
            if (answer == null || answer.strip().equalsIgnoreCase("q")) {
                break;
            }
            context.show(talk.answer(answer));
        }
        if (talk.done()) {
            context.progress().recordQuiz(found.folder(), talk.score());
        }
        out.say(talk.score());
        return Exit.PASSED;
    }
}
