package workbook.site;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import workbook.course.Count;
import workbook.course.Course;
import workbook.course.Exercise;
import workbook.course.Lesson;
import workbook.course.Quiz;

/** What each lesson teaches, practises and asks, in minutes; and how to spread it: all from the pages' headers. */
final class Outcomes {

    private static final String PATH = "docs/reference/outcomes";
    private static final int QUIZ_MINUTES = 10;

    private final Course course;
    private final List<Site.LessonQuiz> quizzes;
    private final Concepts concepts;
    private final Page page;

    private Outcomes(Course course, List<Site.LessonQuiz> quizzes, Concepts concepts) {
        this.course = course;
        this.quizzes = quizzes;
        this.concepts = concepts;
        page = new Page(
                new Source(course.root().resolve(PATH + ".adoc"), PATH), "Outcomes and timetables", new Element("div"));
    }

    static Page of(Course course, List<Site.LessonQuiz> quizzes, Concepts concepts) {
        var outcomes = new Outcomes(course, quizzes, concepts);
        outcomes.write();
        return outcomes.page;
    }

    /** Where it goes among the pages: among the other pages of its part. */
    static int place(List<Page> pages) {
        int at = 0;
        for (int i = 0; i < pages.size(); i++) {
            at = pages.get(i).source().folder().equals("docs/reference") ? i + 1 : at;
        }
        return at;
    }

    private void write() {
        page.body()
                .appendElement("p")
                .text(
                        "Made from the headers of the pages: a lesson names what it teaches, an exercise what it practises, a quiz question what it asks. Minutes are the authors' estimates for somebody who knows Java, with at least 5 for a lesson's own text; nobody was timed.");
        for (Lesson lesson : course.lessons()) {
            lesson(lesson);
        }
        timetable("Two weeks, five days each", 10, "days");
        timetable("Four weeks, five days each", 20, "days");
    }

    private void lesson(Lesson lesson) {
        Element heading = page.body().appendElement("h2").attr("id", lesson.folder());
        heading.appendElement("a")
                .attr("href", page.source().up() + lesson.folder() + "/lesson.html")
                .text(lesson.title());
        page.body()
                .appendElement("p")
                .text(minutes(lesson) + " minutes: the lesson and its exercises, and " + QUIZ_MINUTES
                        + " for the quiz.");
        Element table = page.body().appendElement("table");
        Element head = table.appendElement("thead").appendElement("tr");
        List.of("Concept", "Practised in", "Asked")
                .forEach(name -> head.appendElement("th").attr("scope", "col").text(name));
        Element rows = table.appendElement("tbody");
        for (String code : lesson.concepts()) {
            Element row = rows.appendElement("tr");
            row.appendElement("td")
                    .appendElement("a")
                    .attr("href", page.source().up() + Concepts.PATH + ".html#" + code)
                    .text(concepts.name(code));
            exercises(row.appendElement("td"), code);
            row.appendElement("td").text(questions(code));
        }
        Folding.nameCells(table);
    }

    private void exercises(Element cell, String code) {
        for (Exercise exercise : course.exercises()) {
            if (exercise.concepts().contains(code)) {
                if (cell.childNodeSize() > 0) {
                    cell.appendText(", ");
                }
                cell.appendElement("a")
                        .attr("href", page.source().up() + exercise.id() + ".html")
                        .text(exercise.name());
            }
        }
    }

    private String questions(String code) {
        long questions = quizzes.stream()
                .flatMap(asked -> asked.quiz().questions().stream())
                .map(Quiz.Question::concept)
                .filter(code::equals)
                .count();
        return Count.of(questions, "question");
    }

    /** Spreads what there is over so many days, as evenly as whole exercises allow. */
    private void timetable(String title, int days, String unit) {
        page.body()
                .appendElement("h2")
                .attr("id", title.split(" ", 2)[0].toLowerCase(Locale.ROOT) + "-weeks")
                .text(title);
        List<Piece> pieces = pieces();
        double share = pieces.stream().mapToInt(Piece::minutes).sum() / (double) days;
        page.body()
                .appendElement("p")
                .text("About " + Math.round(share) + " minutes on each of " + days + " " + unit
                        + ", as far as whole exercises allow.");
        Element list = page.body().appendElement("ol");
        int spent = 0;
        int at = 0;
        for (int day = 1; day <= days && at < pieces.size(); day++) {
            var today = new ArrayList<Piece>();
            while (at < pieces.size()
                    && (today.isEmpty() || spent + pieces.get(at).minutes() / 2.0 <= day * share)) {
                spent += pieces.get(at).minutes();
                today.add(pieces.get(at++));
            }
            links(list.appendElement("li"), today);
        }
    }

    private void links(Element item, List<Piece> pieces) {
        int minutes = pieces.stream().mapToInt(Piece::minutes).sum();
        for (int i = 0; i < pieces.size(); i++) {
            item.appendText(i == 0 ? "" : ", ");
            item.appendElement("a")
                    .attr("href", page.source().up() + pieces.get(i).path() + ".html")
                    .text(pieces.get(i).name());
        }
        item.appendText(" (" + minutes + " min)");
    }

    /** Something to do at one sitting. */
    private record Piece(String name, String path, int minutes) {}

    /** Each lesson's own reading is what its header has beyond its exercises. */
    private List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        for (Lesson lesson : course.lessons()) {
            int exercises =
                    lesson.exercises().stream().mapToInt(Exercise::minutes).sum();
            int reading = Math.max(5, minutes(lesson) - QUIZ_MINUTES - exercises);
            pieces.add(new Piece(lesson.title(), lesson.folder() + "/lesson", reading));
            lesson.exercises().forEach(e -> pieces.add(new Piece(e.name(), e.id(), e.minutes())));
            if (Files.exists(lesson.quiz())) {
                pieces.add(new Piece("Quiz", lesson.folder() + "/quiz", QUIZ_MINUTES));
            }
        }
        return pieces;
    }

    private static int minutes(Lesson lesson) {
        int exercises = lesson.exercises().stream().mapToInt(Exercise::minutes).sum();
        return Math.max(lesson.minutes(), exercises + 5) + QUIZ_MINUTES;
    }
}
