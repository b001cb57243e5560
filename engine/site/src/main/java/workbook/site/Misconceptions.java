package workbook.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import workbook.course.Course;
import workbook.course.Exercise;
import workbook.course.Mistakes;
import workbook.course.Quiz;

/** Adds to each misconception where the course meets it: the mistakes and quiz options with its code. */
final class Misconceptions {

    private static final String PATH = "docs/reference/misconceptions";

    private final Course course;
    private final List<Site.LessonQuiz> quizzes;
    private final Consumer<PageComplaint> told;

    Misconceptions(Course course, List<Site.LessonQuiz> quizzes, Consumer<PageComplaint> told) {
        this.course = course;
        this.quizzes = quizzes;
        this.told = told;
    }

    void complete(List<Page> pages) {
        Page.at(pages, PATH).ifPresent(this::complete);
    }

    private void complete(Page page) {
        for (Exercise exercise : course.exercises()) {
            String name = "mistake in " + exercise.name();
            for (Mistakes.Mistake mistake : Mistakes.of(course.root(), exercise).mistakes()) {
                meet(page, mistake.code(), exercise.id(), name, mistake.file());
            }
        }
        for (Site.LessonQuiz asked : quizzes) {
            String path = asked.lesson().folder() + "/quiz";
            String name =
                    "quiz of " + asked.lesson().title().replaceFirst(":.*", "").toLowerCase(Locale.ROOT);
            for (Quiz.Question question : asked.quiz().questions()) {
                question.options()
                        .forEach(option -> meet(
                                page, option.code(), path, name, asked.lesson().quiz()));
            }
        }
    }

    private void meet(Page page, String code, String path, String name, Path file) {
        if (code.isEmpty() || code.equals("-")) {
            return;
        }
        Element anchor = page.body().getElementById(code);
        Element term = anchor == null ? null : anchor.closest("dt");
        Element text = term == null ? null : term.nextElementSibling();
        if (text == null) {
            String problem = "there is no misconception " + code + " in " + PATH + ".adoc";
            told.accept(new PageComplaint(file, Source.lineWith(file, code), problem));
            return;
        }
        Element met = text.selectFirst("> .met");
        if (met == null) {
            met = text.appendElement("p").addClass("met");
            met.appendElement("strong").text("Met in");
        }
        String href = page.source().up() + path + ".html";
        if (met.select("a[href=" + href + "]").isEmpty()) {
            met.appendText(met.select("a").isEmpty() ? ": " : ", ");
            met.appendElement("a").attr("href", href).text(name);
        }
    }
}
