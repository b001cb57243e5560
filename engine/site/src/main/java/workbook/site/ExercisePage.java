package workbook.site;

import java.util.Optional;
import org.jsoup.nodes.Element;
import workbook.course.Course;
import workbook.course.Exercise;

/** What an exercise's page has beside its text: its facts, the starter, a box to tick. */
final class ExercisePage {

    /** A longer file is folded. */
    private static final int LONG = 40;

    private final Course course;
    private final Renderer renderer;

    ExercisePage(Course course, Renderer renderer) {
        this.course = course;
        this.renderer = renderer;
    }

    void complete(Page page) {
        Optional<Exercise> exercise = course.exercises().stream()
                .filter(e -> e.id().equals(page.path()))
                .findFirst();
        exercise.ifPresent(found -> {
            page.body().prependChild(MacroContent.facts(found).addClass("lead"));
            found.starterText().ifPresent(text -> place(page.body(), starter(found, text)));
            page.body().appendChild(tick());
        });
    }

    /** Below the task, before the first hint. */
    private static void place(Element body, Element starter) {
        Element hint = body.selectFirst("div.hint");
        if (hint == null) {
            body.appendChild(starter);
        } else {
            hint.before(starter);
        }
    }

    private Element starter(Exercise exercise, String text) {
        String file = MacroContent.file(course, exercise);
        Element code = renderer.listing("`" + file + "`, before you change it", text.strip());
        if (text.strip().lines().count() <= LONG) {
            return code.addClass("starter");
        }
        var folded = new Element("details").addClass("starter");
        folded.appendElement("summary").text("The file before you change it");
        folded.appendChild(code);
        return folded;
    }

    /** Shown by the script, which remembers it. */
    private static Element tick() {
        var tick = new Element("label").addClass("tick").attr("hidden", true);
        tick.appendElement("input").attr("type", "checkbox");
        tick.appendText("My tests pass: mark this exercise as done in this browser.");
        return tick;
    }
}
