package workbook.check.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import workbook.check.catalog.Exercise;
import workbook.check.catalog.Lesson;
import workbook.check.guide.Pages;
import workbook.check.progress.State;

/** Shows a rendered page. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = "Shows a lesson's or exercise's page: in the browser, or as text.")
final class ReadCommand implements Callable<Integer> {

    @Mixin
    private Desk desk;

    @Parameters(
            arity = "0..1",
            paramLabel = "LESSON|EXERCISE",
            description = "Such as 02 or Relay; else the first exercise that is not done.")
    private @Nullable String name;

    @Option(names = "--text", description = "As text on the terminal, with hints folded.")
    private boolean text;

    ReadCommand(Desk desk) {
        this.desk = desk;
    }

    /** A page: its lesson's folder, its name there, the source it is made from, and whether it was passed. */
    private record Wanted(String lesson, String page, Path source, boolean passed) {}

    @Override
    public Integer call() {
        Wanted wanted = wanted();
        var pages = new Pages(desk.root());
        if (!pages.rendered(wanted.lesson(), wanted.page(), wanted.source())) {
            return Exit.NEEDS_PAGES;
        }
        if (!text && desk.out().terminal() && pages.open(wanted.lesson(), wanted.page())) {
            desk.out().say("In your browser: " + pages.html(wanted.lesson(), wanted.page()));
            return Exit.PASSED;
        }
        Optional<List<String>> lines = wanted.passed()
                ? pages.passedText(wanted.lesson(), wanted.page())
                : pages.text(wanted.lesson(), wanted.page());
        desk.out().say(lines.orElseThrow(() -> new Complaint("The page was rendered without its text.")));
        return Exit.PASSED;
    }

    private Wanted wanted() {
        Optional<Lesson> lesson = name == null ? Optional.empty() : desk.lesson(name);
        if (lesson.isPresent()) {
            return new Wanted(lesson.get().folder(), "lesson", lesson.get().page(), false);
        }
        Exercise exercise = desk.exerciseOrNext(name);
        boolean passed = desk.progress().of(exercise.id()) == State.DONE;
        return new Wanted(exercise.lesson(), exercise.name(), exercise.page(), passed);
    }
}
