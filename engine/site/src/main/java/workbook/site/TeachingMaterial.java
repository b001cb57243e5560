package workbook.site;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import workbook.course.Course;
import workbook.course.Lesson;

/**
 * What a teacher has for each lesson: the projector view, a handout, model answers. Only the teacher's page links the
 * last two: no list of pages and no search does, since a learner should not come across an answer.
 */
final class TeachingMaterial {

    /** The teacher's page. */
    static final String PAGE = "docs/how-to/teach";

    /** The section of that page that gets the table of all material. */
    static final String SECTION = "material";

    /** Where the projector view of a page begins: {@code projector.js} understands this part of an address. */
    static final String FIRST_BLOCK = "block-1";

    private final Course course;
    private final Consumer<PageComplaint> told;

    TeachingMaterial(Course course, Consumer<PageComplaint> told) {
        this.course = course;
        this.told = told;
    }

    /** True if only the teacher's page leads to this page. */
    static boolean contains(Page page) {
        return page.path().matches("lesson[^/]*/(" + Handout.NAME + "|" + ModelAnswers.NAME + ")");
    }

    /** Adds the handouts to the pages, completes the model answers, and links all of it from the teacher's page. */
    void complete(List<Page> pages) {
        var handouts = new ArrayList<Page>();
        for (Lesson lesson : course.lessons()) {
            Handout.of(lesson, pages).ifPresent(handouts::add);
            ModelAnswers.complete(lesson, pages, told);
        }
        pages.addAll(handouts);
        Page.at(pages, PAGE).ifPresent(teach -> link(teach, pages));
    }

    private void link(Page teach, List<Page> pages) {
        Element heading = teach.body().getElementById(SECTION);
        Element section = heading == null ? null : heading.nextElementSibling();
        if (section == null) {
            String problem = "the section == Material is missing: write it, and the material of each lesson is listed"
                    + " there";
            told.accept(new PageComplaint(teach.source().file(), 1, problem));
            return;
        }
        Element table = section.appendElement("table");
        Element head = table.appendElement("thead").appendElement("tr");
        List.of("Lesson", "On the wall", "To print", "Quiz", "Reading questions")
                .forEach(name -> head.appendElement("th").attr("scope", "col").text(name));
        Element rows = table.appendElement("tbody");
        for (Lesson lesson : course.lessons()) {
            Element row = rows.appendElement("tr");
            String folder = lesson.folder() + "/";
            link(row, teach, pages, folder + "lesson", lesson.title(), "");
            link(row, teach, pages, folder + "lesson", "projector view", "#" + FIRST_BLOCK);
            link(row, teach, pages, folder + Handout.NAME, "handout", "");
            link(row, teach, pages, folder + "quiz", "quiz", "");
            link(row, teach, pages, folder + ModelAnswers.NAME, "model answers", "");
        }
        Folding.nameCells(table);
    }

    /** A cell that leads to a page, or says that there is none. */
    private static void link(Element row, Page from, List<Page> pages, String path, String words, String place) {
        Element cell = row.appendElement("td");
        Page.at(pages, path)
                .ifPresentOrElse(
                        page -> cell.appendElement("a")
                                .attr("href", from.to(page) + place)
                                .text(words),
                        () -> cell.text("none yet"));
    }
}
