package workbook.site;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Element;
import workbook.check.catalog.Course;
import workbook.check.catalog.Exercise;
import workbook.check.catalog.Lesson;

/** The first page: the way through the course, the documentation behind it. */
final class Home {

    private Home() {}

    static Page of(Course course, List<Page> pages) {
        var body = new Element("div");
        body.appendElement("p")
                .text(
                        "Learn real-time messaging by doing: write a chat server in Java, and find out who hears what. In each "
                                + "lesson you predict, run, change and write small programs, and are shown what real clients heard.");
        Element start = body.appendElement("p");
        start.appendText("Each exercise is a file that you edit. Start with ");
        start.appendElement("code").text("./workbook");
        start.appendText(" in a terminal: it watches your files, and answers each time you save. ");
        start.appendElement("a").attr("href", "docs/how-to/start.html").text("How to set it up");
        start.appendText(".");
        Element way = body.appendElement("ol").addClass("way");
        course.lessons().forEach(lesson -> way.appendChild(lesson(lesson, pages)));
        Element parts = body.appendElement("div").addClass("parts");
        Navigation.PARTS.forEach((folder, name) -> part(folder, name, pages, parts));
        body.appendElement("h2").attr("id", "licence").text("Licence");
        body.appendElement("p")
                .text(
                        "You may use, change and pass on all of it: the text under CC BY 4.0, the code under Apache-2.0.");
        return new Page(new Source(Path.of("index.adoc"), "index"), "Socket.IO Workbook for Java", body);
    }

    private static Element lesson(Lesson lesson, List<Page> pages) {
        var item = new Element("li");
        item.appendElement("h2")
                .attr("id", lesson.folder())
                .appendElement("a")
                .attr("href", lesson.folder() + "/lesson.html")
                .text(Page.at(pages, lesson.folder() + "/lesson")
                        .map(Page::title)
                        .orElse(lesson.title()));
        int minutes = lesson.exercises().stream().mapToInt(Exercise::minutes).sum();
        item.appendElement("p")
                .addClass("facts")
                .text(lesson.exercises().size() + " exercises, about " + minutes + " minutes of them");
        Element exercises = item.appendElement("ul").addClass("exercises");
        Page.inside(pages, lesson.folder()).stream()
                .filter(page -> !page.path().endsWith("/lesson"))
                .forEach(page -> exercises.appendElement("li").appendChild(link(page)));
        return item;
    }

    private static void part(String folder, String name, List<Page> pages, Element parts) {
        var part = new Element("section");
        part.appendElement("h2").text(name);
        Element list = part.appendElement("ul");
        Page.inside(pages, folder).forEach(page -> list.appendElement("li").appendChild(link(page)));
        if (list.childrenSize() > 0) {
            parts.appendChild(part);
        }
    }

    private static Element link(Page page) {
        return new Element("a").attr("href", page.path() + ".html").text(page.title());
    }
}
