package workbook.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import workbook.course.Count;
import workbook.course.Course;
import workbook.course.Exercise;
import workbook.course.State;
import workbook.terminal.TerminalStyle;
import workbook.terminal.Text;

/**
 * The course as a list: lessons, exercises, and how far the learner is.
 *
 * @param lessons in the order of the course
 */
public record CourseTable(List<Part> lessons) {

    /** A lesson. */
    public record Part(String folder, String title, List<Item> exercises) {}

    /** An exercise. */
    public record Item(String id, String name, String kind, int minutes, int points, State state) {}

    /** The table of a course, with the states by exercise id, as progress knows them; what is missing is to do. */
    public static CourseTable of(Course course, Map<String, State> states) {
        return new CourseTable(course.lessons().stream()
                .map(lesson -> new Part(
                        lesson.folder(),
                        lesson.title(),
                        lesson.exercises().stream()
                                .map(e -> item(e, states.getOrDefault(e.id(), State.TODO)))
                                .toList()))
                .toList());
    }

    private static Item item(Exercise e, State state) {
        return new Item(e.id(), e.name(), e.kind(), e.minutes(), e.points(), state);
    }

    private List<Item> all() {
        return lessons.stream().flatMap(lesson -> lesson.exercises().stream()).toList();
    }

    /** A line an exercise under its lesson's title, then the sum. */
    public List<String> lines(TerminalStyle style) {
        var lines = new ArrayList<String>();
        int name = all().stream().mapToInt(e -> e.name().length()).max().orElse(0);
        for (Part lesson : lessons) {
            lines.add(style.strong(lesson.folder()) + "  " + lesson.title());
            lesson.exercises().forEach(e -> lines.add(line(e, name, style)));
            lines.add("");
        }
        lines.add(bar(done(), all().size(), style));
        return lines;
    }

    /** The same, a sentence an exercise. */
    public List<String> sentences() {
        var lines = new ArrayList<String>();
        for (Item e : all()) {
            lines.add(e.id() + ": " + words(e) + "; " + e.kind() + ", " + e.minutes() + " minutes, "
                    + Count.of(e.points(), "point") + ".");
        }
        lines.add(done() + " of " + all().size() + " done.");
        return lines;
    }

    /** Such as {@code 3/17 [###-------]}. */
    public static String bar(int done, int all, TerminalStyle style) {
        int width = 20;
        int full = all == 0 ? 0 : done * width / all;
        String bar = style.signs()
                ? "█".repeat(full) + "░".repeat(width - full)
                : "[" + "#".repeat(full) + "-".repeat(width - full) + "]";
        return done + "/" + all + " " + bar;
    }

    private int done() {
        return (int) all().stream().filter(e -> e.state() == State.DONE).count();
    }

    private static String line(Item e, int name, TerminalStyle style) {
        String mark = switch (e.state()) {
            case DONE -> style.tick();
            case FAILING -> style.cross();
            case TODO -> style.faint(style.dot());
        };
        String points = Count.of(e.points(), "point");
        return "  " + mark + " " + Text.pad(e.name(), name) + "  "
                + style.faint(Text.pad(e.kind(), 9) + Text.pad(e.minutes() + " min", 8) + points);
    }

    private static String words(Item e) {
        return e.state() == State.TODO ? "to do" : e.state().json();
    }
}
