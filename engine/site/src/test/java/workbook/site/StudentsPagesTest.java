package workbook.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import workbook.course.Course;
import workbook.course.Lesson;
import workbook.course.Quiz;

/** The pages of two of the workbook's own lessons, as students get them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StudentsPagesTest {

    private final Course course =
            Course.load(Path.of("../..")).only(lesson -> lesson.folder().matches("lesson0[01]_.*"));
    private List<Page> pages = List.of();

    /** Which complains about each link that leads nowhere. */
    @BeforeAll
    void render() throws IOException, BadPages {
        try (var site = new Site(course.root(), Cache.none())) {
            pages = site.renderForStudents(course);
        }
    }

    private Page page(String path) {
        return Page.at(pages, path).orElseThrow(() -> new AssertionError("no page " + path));
    }

    @Test
    void there_is_nothing_for_teachers_and_nothing_of_other_lessons() {
        List<String> paths = pages.stream().map(Page::path).toList();
        assertTrue(paths.contains("lesson00_first_chat/HelloChat"), paths::toString);
        assertTrue(paths.contains("docs/reference/cheatsheet"), paths::toString);
        for (String none : List.of(
                "lesson00_first_chat/answers",
                "lesson00_first_chat/handout",
                "lesson02_chat/lesson",
                "docs/how-to/teach",
                "docs/how-to/grade",
                "docs/reference/misconceptions",
                "docs/how-to/add-a-mistake")) {
            assertFalse(paths.contains(none), none);
        }
        assertEquals(2, course.lessons().size());
    }

    @Test
    void a_link_to_a_page_that_is_not_there_leaves_its_words() throws IOException {
        for (Page page : pages) {
            assertEquals(
                    List.of(),
                    page.body().select("a[href*=lesson02], a[href*=teach.html]").eachText(),
                    page.path());
        }
        assertNotEquals(
                List.of(),
                page("docs/reference/outcomes")
                        .body()
                        .select("a[href*=lesson01]")
                        .eachText());
    }

    @Test
    void a_quiz_has_its_options_and_no_answer() throws IOException {
        for (Lesson lesson : course.lessons()) {
            Page quiz = page(lesson.folder() + "/quiz");
            String text = quiz.body().text();
            String plain = PlainText.of(quiz);
            int options = 0;
            for (Quiz.Question question : Quiz.read(lesson.quiz()).questions()) {
                options += question.options().size();
                for (Quiz.Option option : question.options()) {
                    String feedback = option.feedback().replace("`", "");
                    assertFalse(text.contains(feedback) || plain.contains(option.feedback()), feedback);
                }
            }
            assertEquals(options, quiz.body().select("ul.checklist > li > p").size());
            assertEquals(
                    List.of(),
                    quiz.body().select("details, .right, .wrong, .mark").eachText());
            assertFalse(text.contains("\u2713") || text.contains("This is so."), text);
            assertTrue(text.contains("./workbook quiz " + lesson.folder()), text);
        }
    }
}
