package workbook.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import workbook.course.Course;
import workbook.course.Exercise;
import workbook.course.Lesson;

/** The first page: what the course is, where to begin, the way through it, the documentation after it. */
final class HomePage {

    private static final String TERMINAL = "docs/images/workbook.svg";
    private static final Pattern SIZE = Pattern.compile(" width=\"(\\d+)\" height=\"(\\d+)\"");

    private HomePage() {}

    static Page of(Course course, List<Page> pages) {
        var body = new Element("div");
        body.appendElement("p")
                .addClass("lead")
                .text("Write a chat server in Java, and find out who hears what. You predict, run, change and write"
                        + " small programs. Each time you save, you\u2019re shown what real clients heard.");
        start(course, pages, body);
        picture(pages).ifPresent(body::appendChild);
        body.appendElement("h2").attr("id", "for-you").text("Is it for you?");
        body.appendChild(facts(course));
        terminal(course).ifPresent(body::appendChild);
        body.appendElement("h2").attr("id", "lessons").text("The lessons");
        Element way = body.appendElement("ol").addClass("way");
        course.lessons().forEach(lesson -> way.appendChild(lesson(lesson, pages)));
        Element parts = body.appendElement("div").addClass("parts");
        Navigation.PARTS.forEach((folder, name) -> part(folder, name, pages, parts));
        authors(pages, body);
        body.appendElement("h2").attr("id", "licence").text("Licence");
        body.appendElement("p")
                .text(
                        "You may use, change and pass on all of it: the text under CC BY 4.0, the code under Apache-2.0.");
        return new Page(new Source(course.root().resolve("index.adoc"), "index"), "Socket.IO Workbook for Java", body);
    }

    /** Where to begin; {@code site.js} makes it the next exercise that isn't done, and tells how far one is. */
    private static void start(Course course, List<Page> pages, Element body) {
        Element start = body.appendElement("p").addClass("start");
        course.lessons().stream()
                .findFirst()
                .flatMap(lesson -> Page.at(pages, lesson.folder() + "/lesson"))
                .ifPresent(first -> start.appendElement("a")
                        .addClass("button")
                        .attr("href", first.path() + ".html")
                        .text("Start with lesson "
                                + course.lessons().get(0).folder().replaceFirst("^lesson(\\d+).*", "$1")));
        Page.at(pages, "docs/how-to/start")
                .ifPresent(page -> start.appendElement("a")
                        .attr("href", page.path() + ".html")
                        .text("Set it up"));
        body.appendElement("p").addClass("progress").attr("role", "status");
    }

    /** The picture of the README: a save, a verdict, another save, passed. Its size is told, so that nothing moves. */
    private static Optional<Element> terminal(Course course) {
        Matcher size = SIZE.matcher(text(course.root().resolve(TERMINAL)));
        if (!size.find()) {
            return Optional.empty();
        }
        var figure = new Element("figure").addClass("terminal");
        figure.appendElement("img")
                .attr("src", TERMINAL)
                .attr("width", size.group(1))
                .attr("height", size.group(2))
                .attr("loading", "lazy")
                .attr(
                        "alt",
                        "The workbook in a terminal, below the line of Java that is edited: a save, a verdict with its"
                                + " cause, another save, passed");
        figure.appendElement("figcaption").text("A real run: the first exercise, from the first save to the pass");
        return Optional.of(figure);
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** A drawing of the last lesson in which somebody hears nothing: a real run, and what the course is about. */
    private static Optional<Element> picture(List<Page> pages) {
        return pages.stream()
                .filter(page -> page.path().endsWith("/lesson"))
                .map(page -> page.body().selectFirst("figure.sequence:has(.ring)"))
                .filter(Objects::nonNull)
                .reduce((before, last) -> last)
                .map(figure -> {
                    Element copy = figure.clone().removeClass("playground");
                    copy.select(".told").remove();
                    copy.select("figcaption").forEach(caption -> caption.prependText("A real run: "));
                    return copy;
                });
    }

    private static Element facts(Course course) {
        List<Exercise> exercises = course.exercises();
        int minutes = course.lessons().stream().mapToInt(Lesson::minutes).sum();
        var facts = new Element("dl");
        fact(facts, "For whom", "You know Java: classes, methods, lambdas. You need no JavaScript, and no networking.");
        fact(
                facts,
                "How long",
                exercises.size() + " exercises in " + course.lessons().size() + " lessons take about " + hours(minutes)
                        + " with their pages; the quizzes and reading questions come on top. Stop whenever you like: your files stay.");
        fact(
                facts,
                "At the end",
                "You write a chat server with Socket.IO, send to one client, to everyone, or to everyone except the"
                        + " sender, and acknowledge. You say beforehand who hears what, and test it.");
        fact(
                facts,
                "How it works",
                "Each exercise is a file that you edit. ./workbook in a terminal watches your files, and gives a verdict"
                        + " each time you save. It works without a network.");
        return facts;
    }

    private static void fact(Element facts, String name, String text) {
        facts.appendElement("dt").text(name);
        facts.appendElement("dd").text(text);
    }

    static String hours(int minutes) {
        return minutes < 90 ? minutes + " minutes" : Math.round(minutes / 60.0) + " hours";
    }

    private static Element lesson(Lesson lesson, List<Page> pages) {
        var item = new Element("li");
        item.appendElement("h3")
                .attr("id", lesson.folder())
                .appendElement("a")
                .attr("href", lesson.folder() + "/lesson.html")
                .text(Page.at(pages, lesson.folder() + "/lesson")
                        .map(Page::title)
                        .orElse(lesson.title()));
        item.appendElement("p")
                .addClass("facts")
                .attr("data-lesson", lesson.folder())
                .text(lesson.exercises().size() + " exercises, about " + lesson.minutes() + " minutes");
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
        Page.inside(pages, folder).stream()
                .filter(page -> !Navigation.AUTHORS.contains(page.path()))
                .forEach(page -> list.appendElement("li").appendChild(link(page)));
        if (list.childrenSize() > 0) {
            parts.appendChild(part);
        }
    }

    /** What learners and teachers do without. */
    private static void authors(List<Page> pages, Element body) {
        List<Page> theirs = pages.stream()
                .filter(page -> Navigation.AUTHORS.contains(page.path()))
                .toList();
        if (!theirs.isEmpty()) {
            Element folded = body.appendElement("details");
            folded.appendElement("summary").text("For authors");
            Element list = folded.appendElement("ul");
            theirs.forEach(page -> list.appendElement("li").appendChild(link(page)));
        }
    }

    private static Element link(Page page) {
        return new Element("a")
                .attr("href", page.path() + ".html")
                .attr("data-page", page.path())
                .text(page.title());
    }
}
