package workbook.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import workbook.course.Course;

/** Where Next and Before lead, in a lesson with exercises at the end of a section, in it, and one after the other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CourseOrderTest {

    private static final Page HOME = new Page(new Source(Path.of("index.adoc"), "index"), "Home", new Element("div"));

    private CourseOrder order;
    private List<Page> pages;

    @BeforeAll
    void render(@TempDir Path root) throws IOException, BadPages {
        try (var small = new SmallCourse(root)) {
            small.write("Second.adoc", SmallCourse.EXERCISE);
            small.write("Third.adoc", SmallCourse.EXERCISE);
            small.write("Fourth.adoc", SmallCourse.EXERCISE);
            small.write("quiz.adoc", "= Quiz\n\nWhy?\n");
            small.write("questions.adoc", "= Questions\n\nWhy?\n");
            small.write("lesson.adoc", """
                    = First

                    Begin.

                    == One

                    exercise::Relay[]

                    == Two

                    Text.

                    exercise::Second[]

                    More text.

                    exercise::Third[]

                    exercise::Fourth[]
                    """);
            pages = new ArrayList<>(small.pages());
            for (String path : List.of("docs/how-to/start", "docs/how-to/release", "docs/how-to/teach")) {
                pages.add(new Page(new Source(Path.of("any.adoc"), path), path, new Element("div")));
            }
            order = new CourseOrder(Course.load(root), pages, HOME);
        }
    }

    @AfterAll
    void forget() {
        pages.clear();
    }

    @Test
    void after_an_exercise_comes_the_text_below_its_card() {
        assertEquals("lesson.html#two", next("lesson00_first/Relay"));
        assertEquals("lesson.html#exercise-Second", next("lesson00_first/Second"));
    }

    @Test
    void an_exercise_that_follows_another_is_next() {
        assertEquals("Fourth.html", next("lesson00_first/Third"));
        assertEquals("Third.html", before("lesson00_first/Fourth"));
    }

    @Test
    void before_an_exercise_comes_the_section_that_it_is_in() {
        assertEquals("lesson.html#one", before("lesson00_first/Relay"));
        assertEquals("lesson.html#two", before("lesson00_first/Second"));
        assertEquals(
                Optional.of("Two"), order.section(page("lesson00_first/Fourth")).map(CourseOrder.Step::title));
        assertEquals(Optional.empty(), order.section(page("lesson00_first/quiz")));
    }

    @Test
    void after_the_lesson_and_its_last_exercise_comes_the_quiz_and_then_the_questions() {
        assertEquals("lesson.html", end(order.after(HOME)));
        assertEquals("quiz.html", next("lesson00_first/lesson"));
        assertEquals("quiz.html", next("lesson00_first/Fourth"));
        assertEquals("questions.html", next("lesson00_first/quiz"));
        assertEquals("lesson.html", before("lesson00_first/quiz"));
        assertEquals("index.html", before("lesson00_first/lesson"));
        assertEquals("", next("lesson00_first/questions"));
    }

    @Test
    void authors_pages_are_not_between_those_of_the_same_part() {
        assertEquals("teach.html", next("docs/how-to/start"));
        assertEquals("", next("docs/how-to/release"));
    }

    private String next(String path) {
        return end(order.after(page(path)));
    }

    private String before(String path) {
        return end(order.before(page(path)));
    }

    private Page page(String path) {
        return Page.at(pages, path).orElseThrow();
    }

    private static String end(Optional<CourseOrder.Step> step) {
        return step.map(to -> to.href().replaceFirst(".*/", "")).orElse("");
    }
}
