package workbook.site;

import java.util.List;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import workbook.check.catalog.Course;
import workbook.check.catalog.Exercise;
import workbook.check.catalog.Mistakes;
import workbook.check.catalog.Quiz;

/** Adds to the list of misconceptions where each is met: the mistakes and quiz options of that code. */
final class Misconceptions {

    private static final String PATH = "docs/reference/misconceptions";

    private final Course course;
    private final List<Site.Asked> quizzes;
    private final Consumer<Complaint> told;

    Misconceptions(Course course, List<Site.Asked> quizzes, Consumer<Complaint> told) {
        this.course = course;
        this.quizzes = quizzes;
        this.told = told;
    }

    void complete(List<Page> pages) {
        pages.stream().filter(page -> page.path().equals(PATH)).findFirst().ifPresent(this::complete);
    }

    private void complete(Page page) {
        for (Exercise exercise : course.exercises()) {
            for (Mistakes.Mistake mistake : Mistakes.of(course.root(), exercise).mistakes()) {
                meet(
                        page,
                        mistake.code(),
                        exercise.id(),
                        "mistake in " + exercise.name(),
                        () -> new Complaint(
                                mistake.file(),
                                1,
                                "there is no misconception " + mistake.code() + " in " + PATH + ".adoc"));
            }
        }
        for (Site.Asked asked : quizzes) {
            for (Quiz.Question question : asked.quiz().questions()) {
                question.options()
                        .forEach(option -> meet(
                                page,
                                option.code(),
                                asked.lesson().folder() + "/quiz",
                                "quiz of "
                                        + asked.lesson()
                                                .title()
                                                .replaceFirst(":.*", "")
                                                .toLowerCase(java.util.Locale.ROOT),
                                () -> new Complaint(
                                        asked.lesson().quiz(),
                                        Source.lineWith(asked.lesson().quiz(), "(" + option.code() + ")"),
                                        "there is no misconception " + option.code() + " in " + PATH + ".adoc")));
            }
        }
    }

    private void meet(
            Page page, String code, String path, String name, java.util.function.Supplier<Complaint> unknown) {
        if (code.isEmpty() || code.equals("-")) {
            return;
        }
        Element anchor = page.body().getElementById(code);
        Element term = anchor == null ? null : anchor.closest("dt");
        Element text = term == null ? null : term.nextElementSibling();
        if (text == null) {
            told.accept(unknown.get());
            return;
        }
        Element met = text.selectFirst("> .met");
        if (met == null) {
            met = text.appendElement("p").addClass("met facts");
            met.appendElement("span").text("Met in:");
        }
        String href = page.source().up() + path + ".html";
        if (met.select("a[href=" + href + "]").isEmpty()) {
            met.appendElement("span").appendElement("a").attr("href", href).text(name);
        }
    }
}
