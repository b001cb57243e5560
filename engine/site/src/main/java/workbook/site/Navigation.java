package workbook.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import workbook.course.Course;
import workbook.course.Lesson;

/** The list of pages beside each page: all lessons, and the inside of the part that one is in. */
final class Navigation {

    /** The parts of the documentation, in the order of need. */
    static final Map<String, String> PARTS = parts();

    /** What only those need who write exercises, grade, or work on the engine: folded in the list of pages. */
    static final Set<String> AUTHORS = Set.of(
            "docs/how-to/add-a-lesson",
            "docs/how-to/add-a-mistake",
            "docs/how-to/add-a-quiz",
            "docs/how-to/add-an-exercise",
            "docs/how-to/explain-a-compile-error",
            "docs/how-to/grade",
            "docs/how-to/grade-fairly",
            "docs/how-to/hand-out",
            "docs/how-to/import-marks",
            "docs/how-to/read-answer-sheets",
            "docs/how-to/release",
            "docs/reference/grading-files",
            "docs/reference/json",
            "docs/reference/mutants",
            "docs/reference/page-attributes",
            "docs/explanation/absence",
            "docs/explanation/answer-sheets",
            "docs/explanation/architecture",
            "docs/explanation/causes",
            "docs/explanation/compile-errors",
            "docs/explanation/grading-queue",
            "docs/explanation/wire-boundary",
            "docs/explanation/witness");

    private final Course course;
    private final List<Page> pages;

    Navigation(Course course, List<Page> pages) {
        this.course = course;
        this.pages = pages;
    }

    private static Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("docs/how-to", "How to");
        parts.put("docs/reference", "Reference");
        parts.put("docs/explanation", "Explanation");
        return parts;
    }

    Element course(Page here) {
        var all = new Element("div");
        all.appendElement("p").addClass("part").text("Lessons");
        Element lessons = all.appendElement("ol");
        for (Lesson lesson : course.lessons()) {
            Page.at(pages, lesson.folder() + "/lesson").ifPresent(first -> {
                Element item = lessons.appendElement("li");
                item.appendChild(link(here, first));
                if (here.source().folder().equals(lesson.folder())) {
                    inside(here, first, item.appendElement("ol"));
                }
            });
        }
        PARTS.forEach((folder, name) -> part(here, folder, name, all));
        authors(here).ifPresent(all::appendChild);
        return all;
    }

    /** Where a page is, above its title. */
    String where(Page page) {
        if (page.path().equals("index")) {
            return "";
        }
        String part = PARTS.get(page.source().folder());
        if (part != null) {
            return Entities.escape(part);
        }
        return Page.at(pages, page.source().folder() + "/lesson")
                .filter(lesson -> !lesson.path().equals(page.path()))
                .map(lesson -> link(page, lesson).removeAttr("data-page").outerHtml())
                .orElse("");
    }

    private void inside(Page here, Page lesson, Element list) {
        Page.inside(pages, lesson.source().folder()).stream()
                .filter(page -> !page.path().equals(lesson.path()))
                .forEach(page -> list.appendElement("li").appendChild(link(here, page)));
    }

    private void part(Page here, String folder, String name, Element all) {
        List<Page> inside = Page.inside(pages, folder).stream()
                .filter(page -> !AUTHORS.contains(page.path()))
                .toList();
        if (!inside.isEmpty()) {
            all.appendElement("p").addClass("part").text(name);
            Element list = all.appendElement("ul");
            inside.forEach(page -> list.appendElement("li").appendChild(link(here, page)));
        }
    }

    private Optional<Element> authors(Page here) {
        List<Page> theirs =
                pages.stream().filter(page -> AUTHORS.contains(page.path())).toList();
        if (theirs.isEmpty()) {
            return Optional.empty();
        }
        var folded = new Element("details").addClass("authors");
        folded.attr("open", AUTHORS.contains(here.path()));
        folded.appendElement("summary").text("For authors and graders");
        Element list = folded.appendElement("ul");
        theirs.forEach(page -> list.appendElement("li").appendChild(link(here, page)));
        return Optional.of(folded);
    }

    private static Element link(Page here, Page to) {
        var link = new Element("a").attr("href", here.to(to)).text(to.title()).attr("data-page", to.path());
        if (to.path().equals(here.path())) {
            link.attr("aria-current", "page");
        }
        return link;
    }
}
