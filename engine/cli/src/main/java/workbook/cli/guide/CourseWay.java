package workbook.cli.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import workbook.cli.progress.Progress;
import workbook.course.Count;
import workbook.course.Course;
import workbook.course.Exercise;
import workbook.course.Lesson;
import workbook.course.Quiz;
import workbook.course.Release;
import workbook.course.State;
import workbook.screen.Block;

/** A learner's way through the course: what comes next, before a lesson, after a pass, and after everything. */
final class CourseWay {

    private final Course course;
    private final Progress progress;

    CourseWay(Course course, Progress progress) {
        this.course = course;
        this.progress = progress;
    }

    /** The next exercise that is not done: after this one, or else from the beginning. */
    Optional<Exercise> next(Exercise current) {
        List<Exercise> all = course.exercises();
        int at = all.indexOf(current);
        var round = new ArrayList<>(all.subList(at + 1, all.size()));
        round.addAll(all.subList(0, Math.max(0, at)));
        Map<String, State> states = progress.states();
        return round.stream().filter(e -> states.get(e.id()) != State.DONE).findFirst();
    }

    /** The lesson of an exercise. */
    Lesson lesson(Exercise exercise) {
        return course.lessons().stream()
                .filter(lesson -> lesson.folder().equals(exercise.lesson()))
                .findFirst()
                .orElseThrow();
    }

    /** True if this is the first exercise of a lesson in which nothing was done. */
    boolean beginsLesson(Exercise exercise) {
        Map<String, State> states = progress.states();
        List<Exercise> exercises = lesson(exercise).exercises();
        return exercises.get(0).equals(exercise) && exercises.stream().noneMatch(e -> states.containsKey(e.id()));
    }

    /** What a lesson is, and that its page comes first. */
    List<Block> begin(Lesson lesson) {
        int exercises = lesson.exercises().size();
        return List.of(
                new Block.Heading(lesson.title()),
                new Block.Facts(List.of(
                        new Block.Fact(
                                "next",
                                "Read the lesson: p shows it here, o opens it in the browser. Then n begins with "
                                        + lesson.exercises().get(0).name() + "."),
                        new Block.Fact(
                                "contains",
                                Count.of(exercises, "exercise")
                                        + (hasQuiz(lesson) ? ", a quiz" : "")
                                        + (hasQuestions(lesson) ? ", reading questions" : "")
                                        + (lesson.minutes() > 0
                                                ? "; about " + lesson.minutes() + " minutes."
                                                : ".")))));
    }

    /** What to do after a pass; at the end of a lesson its quiz and its reading questions. */
    List<Block> afterPass(Exercise exercise) {
        Map<String, State> states = progress.states();
        Lesson lesson = lesson(exercise);
        boolean lessonDone = lesson.exercises().stream().allMatch(e -> states.get(e.id()) == State.DONE);
        Optional<Exercise> next = next(exercise);
        String on = next.map(e -> "n goes on to " + e.name() + (lessonDone ? ", in " + e.lesson() + "." : "."))
                .orElse("That was the last exercise: n says what there is now.");
        var facts = new ArrayList<Block.Fact>();
        if (lessonDone) {
            facts.add(new Block.Fact("lesson", "All exercises of " + lesson.folder() + " are done."));
            if (hasQuiz(lesson) && !progress.quizzes().containsKey(lesson.folder())) {
                facts.add(new Block.Fact("quiz", "z begins the quiz of this lesson."));
            }
            if (hasQuestions(lesson)) {
                facts.add(new Block.Fact("reading", "d shows the reading questions of this lesson."));
            }
        }
        facts.add(new Block.Fact(
                "next",
                on + " p shows what you saw" + (hasAnotherWay(exercise) ? ", s another way to write it." : ".")));
        return List.of(new Block.Facts(facts));
    }

    /** A prediction has one right answer, and no other way to write it. */
    private boolean hasAnotherWay(Exercise exercise) {
        return !exercise.kind().equals("predict") && !Release.isForStudents(course.root());
    }

    /** What there is when all exercises are done. */
    List<Block> allDone() {
        var facts = new ArrayList<Block.Fact>();
        Map<String, String> quizzes = progress.quizzes();
        for (Lesson lesson : course.lessons()) {
            if (hasQuiz(lesson) && !quizzes.containsKey(lesson.folder())) {
                facts.add(new Block.Fact("quiz", "./workbook quiz " + lesson.folder()));
            }
        }
        for (Lesson lesson : course.lessons()) {
            if (hasQuestions(lesson)) {
                facts.add(new Block.Fact("reading", "./workbook read " + lesson.folder() + "/questions"));
            }
        }
        facts.add(new Block.Fact("look up", "./workbook read cheatsheet: each call of Socket.IO beside its Java."));
        facts.add(new Block.Fact("run", "u starts your own chat server, for a browser."));
        facts.add(new Block.Fact("look back", "l lists all exercises; ./workbook watch Relay opens one again."));
        return List.of(
                new Block.Result(true, "All exercises are done."),
                new Block.Prose("What there is now: quizzes that you haven't done, reading questions, and more."),
                new Block.Facts(facts));
    }

    static boolean hasQuestions(Lesson lesson) {
        return Files.exists(lesson.questions());
    }

    /** Its quiz, if it has questions. */
    static Optional<Quiz> quiz(Lesson lesson) {
        try {
            return Optional.of(Quiz.read(lesson.quiz()))
                    .filter(quiz -> !quiz.questions().isEmpty());
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private static boolean hasQuiz(Lesson lesson) {
        return quiz(lesson).isPresent();
    }
}
