package workbook.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import workbook.cli.guide.CoursePage;
import workbook.cli.guide.Pages;
import workbook.course.Distance;
import workbook.course.Exercise;
import workbook.course.Lesson;
import workbook.course.State;
import workbook.screen.Layout;

/** Shows a rendered page. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = "Shows the page of a lesson, an exercise or the documentation, in the browser or as text.")
final class ReadCommand implements Callable<Integer> {

    private static final String QUESTIONS = "questions";

    @Mixin
    private CommandContext context;

    @Parameters(
            arity = "0..1",
            paramLabel = "PAGE",
            description =
                    "Such as 02, Relay, 02/questions or cheatsheet; by default, the first exercise that isn't done.")
    private @Nullable String name;

    @Option(names = "--text", description = "Show text in the terminal, without the hints.")
    private boolean text;

    ReadCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        CoursePage page = wanted();
        var pages = new Pages(context.root());
        if (!pages.rendered(page)) {
            return Exit.NEEDS_PAGES;
        }
        if (!text && context.out().terminal() && pages.open(page)) {
            context.out().say("In your browser: " + pages.html(page));
            return Exit.PASSED;
        }
        // A page is prose on a pipe, too: people read it there, in a pager.
        context.out()
                .say(Layout.lines(
                        pages.text(page), context.out().columns(), context.out().style(), Layout.Detail.FOLDED));
        return Exit.PASSED;
    }

    private CoursePage wanted() throws IOException {
        String wanted = name == null ? "" : name;
        boolean questions = wanted.equals(QUESTIONS) || wanted.endsWith("/" + QUESTIONS);
        String lesson = questions ? wanted.substring(0, Math.max(0, wanted.length() - QUESTIONS.length() - 1)) : wanted;
        Optional<Lesson> found = lesson.isEmpty() ? Optional.empty() : context.lesson(lesson);
        if (questions) {
            return questions(found.orElseGet(
                    () -> context.lesson(context.exerciseOrNext(lesson.isEmpty() ? null : lesson)
                                    .lesson())
                            .orElseThrow()));
        }
        if (found.isPresent()) {
            return new CoursePage(found.get().folder(), "lesson", found.get().page(), false);
        }
        Optional<CoursePage> other = other(wanted);
        if (other.isPresent()) {
            return other.get();
        }
        if (name != null && context.course().find(name).isEmpty()) {
            throw new Complaint("There is no page " + name + ". The nearest names: "
                    + String.join(", ", Distance.nearest(name, names())) + ".");
        }
        Exercise exercise = context.exerciseOrNext(name);
        boolean passed = context.progress().of(exercise.id()) == State.DONE;
        return new CoursePage(exercise.lesson(), exercise.name(), exercise.page(), passed);
    }

    private static CoursePage questions(Lesson lesson) {
        if (!Files.exists(lesson.questions())) {
            throw new Complaint("The lesson " + lesson.folder() + " has no reading questions.");
        }
        return new CoursePage(lesson.folder(), QUESTIONS, lesson.questions(), false);
    }

    /** A page of the docs, such as the cheatsheet. */
    private Optional<CoursePage> other(String wanted) throws IOException {
        String path = wanted.replaceFirst("^docs/", "").replaceFirst("\\.adoc$", "");
        Path docs = context.root().resolve("docs");
        return docs().stream()
                .filter(file ->
                        ("/" + docs.relativize(file).toString().replace('\\', '/')).endsWith("/" + path + ".adoc"))
                .findFirst()
                .map(file -> new CoursePage("docs/" + docs.relativize(file.getParent()), name(file), file, false));
    }

    private List<Path> docs() throws IOException {
        Path docs = context.root().resolve("docs");
        if (!Files.isDirectory(docs)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(docs, 2)) {
            return files.filter(file -> file.toString().endsWith(".adoc"))
                    .sorted()
                    .toList();
        }
    }

    /** What can be typed: exercises, lessons, and pages of the docs. */
    private List<String> names() throws IOException {
        Stream<String> exercises = context.course().exercises().stream().map(Exercise::name);
        Stream<String> lessons = context.course().lessons().stream().map(Lesson::folder);
        Stream<String> docs = docs().stream().map(ReadCommand::name);
        return Stream.of(exercises, lessons, docs).flatMap(names -> names).toList();
    }

    private static String name(Path page) {
        return page.getFileName().toString().replace(".adoc", "");
    }
}
