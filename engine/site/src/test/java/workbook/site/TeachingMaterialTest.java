package workbook.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import workbook.course.Course;

/** The handout and the model answers of a small lesson, and what leads to them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeachingMaterialTest {

    private static final String LESSON = """
            = Lesson 00: First

            == Predict

            What does it print?

            ----
            ring();
            ----

            .What it printed
            [%collapsible]
            ====
            ----
            bell
            ----

            It rang once.
            ====

            == A bell

            Only the lesson tells this.

            exercise::Relay[]
            """;

    private static final String TABLE = """
            = Relay
            :kind: predict
            :minutes: 5
            :points: 1
            :concepts: C01

            Who hears it?

            ----
                   ada   grace
            one     ?      ?
            two     ?      ?
            ----

            [.hint]
            The first hint.

            [.hint]
            The second hint.

            [.hint]
            The third hint.

            == What you saw

            It relays.
            """;

    private static final String QUESTIONS = """
            = Questions

            . Who rings?
            . Who hears it?

            Transfer:: And in a church?
            """;

    private static final String ANSWERS = """
            = Answers

            . The guest rings.
            . All rooms hear it.

            Transfer:: All of the village.
            """;

    private Path root;
    private SmallCourse course;

    @BeforeAll
    void render(@TempDir Path folder) throws IOException {
        root = folder;
        course = new SmallCourse(folder);
    }

    @AfterAll
    void close() {
        course.close();
    }

    @AfterEach
    void forget() throws IOException {
        for (String name : List.of("questions.adoc", "answers.adoc")) {
            Files.deleteIfExists(course.folder.resolve(name));
        }
        Files.deleteIfExists(root.resolve("docs/how-to/teach.adoc"));
        course.exercise();
    }

    @Test
    void a_handout_has_the_tasks_and_nothing_that_is_folded() throws IOException, BadPages {
        Page handout = handout(TABLE);
        String text = handout.body().text();

        assertEquals("Handout for lesson 00: First", handout.title());
        assertEquals(
                List.of("Predict", "Exercise: Relay", "Reading questions"),
                handout.body().select("h2").eachText());
        for (String task : List.of("What does it print?", "ring();", "Who hears it?", "Who rings?", "in a church?")) {
            assertTrue(text.contains(task), () -> task + " is missing: " + text);
        }
        for (String secret : List.of("bell", "It rang once.", "hint", "It relays.", "Only the lesson", "The guest")) {
            assertFalse(text.contains(secret), () -> secret + " is told: " + text);
        }
        assertEquals(0, handout.body().select("details, figure, [data-page]").size());
        assertEquals(0, handout.body().select(".room .room").size());
        assertEquals(3, handout.body().select(".room").size(), "below each question");
    }

    @Test
    void a_table_to_fill_in_is_a_table_with_empty_cells() throws IOException, BadPages {
        Element table = handout(TABLE).body().select("table.prediction").last();

        assertEquals(List.of("ada", "grace"), table.select("thead th").eachText());
        assertEquals(List.of("one", "two"), table.select("tbody th").eachText());
        assertEquals(4, table.select("tbody td").size());
        assertFalse(table.text().contains("?"));
    }

    /** How many lines there are would tell how many come out. */
    @Test
    void each_other_prediction_has_the_same_number_of_empty_lines() throws IOException, BadPages {
        Element body = handout(TABLE.replace("?      ?", "x      -")).body();

        assertEquals(
                List.of(8, 8),
                body.select("table.prediction tbody").stream()
                        .map(Element::childrenSize)
                        .toList());
        assertTrue(body.select("table.prediction td").text().isBlank());
    }

    @Test
    void a_question_stands_above_its_model_answer() throws IOException, BadPages {
        course.write("questions.adoc", QUESTIONS);
        course.write("answers.adoc", ANSWERS);

        Element answers = page(course.pages(), "lesson00_first/answers").body();

        assertEquals(
                List.of("Who rings?", "Who hears it?", "And in a church?"),
                answers.select(".asked").eachText());
        assertEquals(
                List.of("Who rings? The guest rings.", "And in a church? All of the village."),
                List.of(
                        answers.select("ol > li").first().text(),
                        answers.select("dd").last().text()));
    }

    @Test
    void answers_that_are_not_as_many_as_the_questions_are_a_fault() throws IOException {
        course.write("questions.adoc", QUESTIONS);

        assertEquals(
                List.of("answers.adoc:1: there are 2 answers and 3 reading questions: write one answer for each"
                        + " question, in the same order"),
                course.complaintsAbout("answers.adoc", ANSWERS.substring(0, ANSWERS.indexOf("Transfer"))));
    }

    @Test
    void only_the_teachers_page_leads_to_handout_and_answers() throws IOException, BadPages {
        course.write("questions.adoc", QUESTIONS);
        course.write("answers.adoc", ANSWERS);
        teach("= Teach\n\n== Material\n\nHere.\n");
        Path out = root.resolve("pages");
        List<Page> pages = course.pages();

        SiteFolder.write(Course.load(root), pages, out);

        assertEquals(
                List.of(
                        "../../lesson00_first/lesson.html",
                        "../../lesson00_first/lesson.html#block-1",
                        "../../lesson00_first/handout.html",
                        "../../lesson00_first/answers.html"),
                page(pages, TeachingMaterial.PAGE).body().select("table a").eachAttr("href"));
        assertTrue(Files.exists(out.resolve("lesson00_first/handout.html")));
        assertTrue(Files.exists(out.resolve("lesson00_first/answers.html")));
        for (String page : List.of("index", "lesson00_first/lesson", "lesson00_first/questions")) {
            String html = Files.readString(out.resolve(page + ".html"));
            assertFalse(html.contains("handout.html") || html.contains("answers.html"), page);
        }
        String search = Files.readString(out.resolve("index.js"));
        assertFalse(search.contains("handout") || search.contains("answers") || search.contains("village"), search);
    }

    @Test
    void a_teachers_page_without_the_section_is_a_fault() throws IOException {
        teach("= Teach\n\n== Other\n\nHere.\n");

        String complaint = course.complaints("= A\n\n. Text.\n").get(0);

        assertTrue(complaint.contains("teach.adoc:1: the section == Material is missing"), complaint);
    }

    private Page handout(String exercise) throws IOException, BadPages {
        course.write("lesson.adoc", LESSON);
        course.write("Relay.adoc", exercise);
        course.write("questions.adoc", QUESTIONS);
        return page(course.pages(), "lesson00_first/handout");
    }

    private void teach(String text) throws IOException {
        Path file = root.resolve("docs/how-to/teach.adoc");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Page page(List<Page> pages, String path) {
        return Page.at(pages, path).orElseThrow(() -> new AssertionError("no page " + path));
    }
}
