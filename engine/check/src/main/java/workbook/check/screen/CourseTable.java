package workbook.check.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import workbook.check.catalog.Course;
import workbook.check.catalog.Exercise;
import workbook.check.catalog.Lesson;
import workbook.check.progress.State;

/** The course as a list: lessons, exercises, and how far the learner is. */
public final class CourseTable {

    private final Course course;
    private final Map<String, State> states;

    /** @param states by exercise id, as progress knows them; what is missing is to do */
    public CourseTable(Course course, Map<String, State> states) {
        this.course = course;
        this.states = states;
    }

    /** A line an exercise under its lesson's title, then the sum. */
    public List<String> lines(Ink ink) {
        var lines = new ArrayList<String>();
        int name = course.exercises().stream()
                .mapToInt(e -> e.name().length())
                .max()
                .orElse(0);
        for (Lesson lesson : course.lessons()) {
            lines.add(ink.strong(lesson.folder()) + "  " + lesson.title());
            lesson.exercises().forEach(e -> lines.add(line(e, name, ink)));
            lines.add("");
        }
        lines.add(bar(done(), course.exercises().size(), ink));
        return lines;
    }

    /** The same, a sentence an exercise. */
    public List<String> sentences() {
        var lines = new ArrayList<String>();
        for (Exercise e : course.exercises()) {
            lines.add(e.id() + ": " + words(e) + "; " + e.kind() + ", " + e.minutes() + " minutes, " + e.points()
                    + (e.points() == 1 ? " point." : " points."));
        }
        lines.add(done() + " of " + course.exercises().size() + " done.");
        return lines;
    }

    /** Such as {@code 3/17 [###-------]}. */
    public static String bar(int done, int all, Ink ink) {
        int width = 20;
        int full = all == 0 ? 0 : done * width / all;
        String bar = ink.signs()
                ? "█".repeat(full) + "░".repeat(width - full)
                : "[" + "#".repeat(full) + "-".repeat(width - full) + "]";
        return done + "/" + all + " " + bar;
    }

    private int done() {
        return (int)
                course.exercises().stream().filter(e -> state(e) == State.DONE).count();
    }

    private String line(Exercise e, int name, Ink ink) {
        String mark = switch (state(e)) {
            case DONE -> ink.tick();
            case FAILING -> ink.cross();
            case TODO -> ink.faint(ink.dot());
        };
        String points = e.points() == 1 ? "1 point" : e.points() + " points";
        return "  " + mark + " " + Text.pad(e.name(), name) + "  "
                + ink.faint(Text.pad(e.kind(), 9) + Text.pad(e.minutes() + " min", 8) + points);
    }

    private String words(Exercise e) {
        return state(e) == State.TODO ? "to do" : state(e).json();
    }

    private State state(Exercise e) {
        return states.getOrDefault(e.id(), State.TODO);
    }
}
