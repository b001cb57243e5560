package workbook.site;

import java.util.Optional;
import org.jsoup.nodes.Element;
import workbook.check.catalog.Course;
import workbook.check.catalog.Exercise;

/** What stands at the top and the end of an exercise's page: its facts, a box to tick. */
final class ExercisePage {

    private final Course course;

    ExercisePage(Course course) {
        this.course = course;
    }

    void complete(Page page) {
        Optional<Exercise> exercise = course.exercises().stream()
                .filter(e -> e.id().equals(page.path()))
                .findFirst();
        exercise.ifPresent(found -> {
            page.body().prependChild(MacroContent.facts(found).addClass("lead"));
            page.body().appendChild(tick());
        });
    }

    /** Shown by the script, which remembers it. */
    private static Element tick() {
        var tick = new Element("label").addClass("tick").attr("hidden", true);
        tick.appendElement("input").attr("type", "checkbox");
        tick.appendText("My tests pass: mark this exercise as done in this browser.");
        return tick;
    }
}
