package workbook.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import workbook.course.BadPage;
import workbook.course.Course;
import workbook.course.Lesson;
import workbook.course.Quiz;

/** Makes the pages of a workbook; keeps what it has loaded, so that the next time is quick. */
final class Site implements AutoCloseable {

    private final Path root;
    private final Renderer renderer;
    private final DrawnTests tests;

    /** Pages of the workbook at the given root; what is rendered is kept in the cache. */
    Site(Path root, Cache cache) {
        this.root = root;
        renderer = new Renderer(root, cache);
        tests = new DrawnTests(root, cache);
    }

    /**
     * Renders all pages of a course.
     *
     * @throws BadPages if Asciidoctor remarked on anything, a drawn test does not pass, a quiz cannot be
     *     answered, a code is unknown, or a link leads nowhere
     */
    List<Page> render(Course course) throws IOException, BadPages {
        return render(course, false);
    }

    /**
     * Renders the pages that students get of a course: without what is for teachers and authors, and without the
     * answers of quizzes.
     *
     * @throws BadPages as {@link #render} does
     */
    List<Page> renderForStudents(Course course) throws IOException, BadPages {
        return render(course, true);
    }

    private List<Page> render(Course course, boolean students) throws IOException, BadPages {
        tests.lookAgain();
        var complaints = new ArrayList<PageComplaint>();
        course.complaints().forEach(bad -> complaints.add(complaint(bad)));
        List<Source> sources = Source.of(course).stream()
                .filter(source -> !students || StudentsPages.contain(source))
                .toList();
        var ahead = new Thread(() -> sources.forEach(source -> performAhead(source.file())), "drawn tests");
        ahead.start(); // a second core runs what the pages show, while this one renders them
        var pages = new ArrayList<Page>();
        for (Source source : sources) {
            complaints.addAll(Images.withoutWords(source.file()));
            renderer.render(source, complaints).ifPresent(pages::add);
        }
        await(ahead);
        var macros = new MacroContent(course, pages, tests, complaints::add);
        var exercisePage = new ExercisePage(course, renderer);
        var lessonPage = new LessonPage(pages);
        for (Page page : pages) {
            macros.fill(page);
            exercisePage.complete(page);
            lessonPage.complete(page);
            Folding.fold(page);
            complaints.addAll(LanguageTabs.on(page));
        }
        var quizzes = quizzes(course, complaints);
        new Misconceptions(course, quizzes, complaints::add).complete(pages);
        Concepts.in(pages).ifPresent(concepts -> {
            complaints.addAll(concepts.unknown(course, quizzes));
            pages.add(Outcomes.place(pages), Outcomes.of(course, quizzes, concepts));
        });
        if (students) {
            StudentsPages.complete(pages);
        } else {
            new TeachingMaterial(course, complaints::add).complete(pages);
        }
        if (complaints.isEmpty()) { // a page that is not there makes every link to it a dead one
            var links = new Links(pages);
            pages.forEach(page -> links.deadOn(page).forEach(complaints::add));
        }
        if (!complaints.isEmpty()) {
            throw new BadPages(complaints.stream().distinct().toList());
        }
        return pages;
    }

    private void performAhead(Path page) {
        try {
            Includes.drawnTests(page).forEach(this::performAhead);
        } catch (UncheckedIOException vanished) {
            return; // the renderer tells
        }
    }

    private void performAhead(String test) {
        try {
            tests.report(test);
        } catch (DrawnTests.NotDrawable told) {
            return; // where it is shown
        }
    }

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<LessonQuiz> quizzes(Course course, List<PageComplaint> complaints) throws IOException {
        var quizzes = new ArrayList<LessonQuiz>();
        for (Lesson lesson : course.lessons()) {
            if (Files.exists(lesson.quiz())) {
                Quiz quiz = Quiz.read(lesson.quiz());
                quiz.complaints().forEach(bad -> complaints.add(complaint(bad)));
                quizzes.add(new LessonQuiz(lesson, quiz));
            }
        }
        return quizzes;
    }

    /** A lesson and what its quiz asks. */
    record LessonQuiz(Lesson lesson, Quiz quiz) {}

    private static PageComplaint complaint(BadPage bad) {
        return new PageComplaint(bad.file(), bad.line(), bad.problem());
    }

    /** Loads Asciidoctor, which takes seconds, where all pages were kept. */
    void warm() {
        renderer.warm();
    }

    Path root() {
        return root;
    }

    @Override
    public void close() {
        renderer.close();
        tests.close();
    }
}
