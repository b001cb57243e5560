package workbook.site;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import workbook.course.Count;
import workbook.course.Course;
import workbook.course.Exercise;
import workbook.kit.Report;
import workbook.kit.Row;

/** Puts in the place of each mark what it stands for: an exercise's card, a drawing of a run. */
final class MacroContent {

    private final Course course;
    private final List<Page> pages;
    private final DrawnTests tests;
    private final Consumer<PageComplaint> complaints;

    MacroContent(Course course, List<Page> pages, DrawnTests tests, Consumer<PageComplaint> complaints) {
        this.course = course;
        this.pages = pages;
        this.tests = tests;
        this.complaints = complaints;
    }

    void fill(Page page) {
        for (Element mark : page.body().select("." + MacroPlaceholder.CLASS)) {
            String macro = mark.attr("data-macro");
            String target = mark.attr("data-target");
            try {
                mark.replaceWith(
                        switch (macro) {
                            case "exercise" -> card(page, target);
                            case "hears" -> hears(tests.report(target));
                            default -> drawing(mark, macro);
                        });
            } catch (DrawnTests.NotDrawable broken) {
                int line = Source.lineWith(page.source().file(), target);
                complaints.accept(new PageComplaint(page.source().file(), line, broken.getMessage()));
            }
        }
    }

    private Element drawing(Element mark, String macro) throws DrawnTests.NotDrawable {
        String target = mark.attr("data-target");
        String title = mark.attr("data-title");
        Sequence sequence = Sequence.of(tests.report(target), mark.hasAttr("data-links"));
        if (title.isBlank()) {
            throw new DrawnTests.NotDrawable(
                    macro + "::" + target + "[] needs a title that says what it shows: [title=\"...\"]");
        }
        if (sequence.steps().isEmpty()) {
            throw new DrawnTests.NotDrawable("nothing crossed the wire in the test " + target);
        }
        return Drawing.of(sequence, title, macro.equals("playground"));
    }

    /** A dot for each client: full if it heard something. The client that emitted is underlined. */
    private static Element hears(Report report) {
        var line = new Element("span").addClass("hears");
        List<String> speakers = report.frames().stream()
                .filter(frame -> frame.sent() && frame.type().endsWith("EVENT"))
                .map(workbook.kit.Frame::client)
                .distinct()
                .toList();
        for (Row row : report.rows()) {
            Element who = line.appendElement("span").addClass("who").text(row.who());
            boolean heard = !row.heard().isEmpty();
            who.addClass(heard ? "heard" : "silent");
            if (speakers.contains(row.who())) {
                who.addClass("speaks");
            }
            String emits = speakers.contains(row.who()) ? " emits, and" : "";
            who.appendElement("span").addClass("unseen").text(emits + (heard ? " hears it. " : " does not hear it. "));
        }
        return line;
    }

    private Element card(Page page, String name) throws DrawnTests.NotDrawable {
        String id = page.source().folder() + "/" + name;
        Optional<Exercise> exercise =
                course.exercises().stream().filter(e -> e.id().equals(id)).findFirst();
        return card(
                exercise.orElseThrow(() -> new DrawnTests.NotDrawable("there is no exercise " + id + " with a page")));
    }

    private Element card(Exercise exercise) {
        var card = new Element("section").addClass("card").attr("data-page", exercise.id());
        card.attr("id", "exercise-" + exercise.name());
        card.attr("aria-label", "Exercise " + exercise.name());
        card.appendElement("span").addClass("state");
        Element heading = card.appendElement("p").addClass("name");
        heading.appendText("Exercise: ");
        heading.appendElement("a")
                .attr("href", exercise.name() + ".html")
                .text(Page.at(pages, exercise.id()).map(Page::title).orElse(exercise.name()));
        card.appendChild(facts(exercise));
        Element doing = card.appendElement("p").addClass("facts").addClass("doing");
        doing.appendElement("span").appendElement("code").text(file(course, exercise));
        doing.appendElement("span").appendElement("code").text("./workbook check " + exercise.name());
        return card;
    }

    /** Kind, minutes, points. */
    static Element facts(Exercise exercise) {
        var facts = new Element("p").addClass("facts");
        facts.appendElement("span").text(exercise.kind());
        facts.appendElement("span").text("about " + exercise.minutes() + " min");
        facts.appendElement("span").text(Count.of(exercise.points(), "point"));
        return facts;
    }

    /** Where the learner's file is, seen from the workbook's folder. */
    static String file(Course course, Exercise exercise) {
        return course.root().relativize(exercise.source()).toString().replace('\\', '/');
    }
}
