package workbook.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RendererTest extends RendererFixture {

    @Test
    void hints_are_folded_and_numbered() throws IOException {
        Element body = course.exercise().body();

        assertEquals(
                List.of("Hint 1", "Hint 2", "Hint 3"),
                body.select("details.hint > summary").eachText());
        assertTrue(body.select("details[open]").isEmpty());
    }

    @Test
    void code_from_a_file_has_its_name_above_and_no_other_code_has() throws IOException {
        Element body = course.page("questions.adoc", """
                        = First

                        ----
                        typed();
                        ----

                        [source,java]
                        ----
                        include::Cafe.java[tag=door]
                        ----

                        .My title
                        [source,java]
                        ----
                        include::Cafe.java[tag=door]
                        ----
                        """).body();

        assertEquals(
                List.of("typed();", "Cafe.java open();", "My title open();"),
                body.select(".listingblock").eachText());
    }

    @Test
    void a_page_can_do_without_the_names_of_files() throws IOException {
        Element body = course.page("questions.adoc", """
                        = First
                        :file-names: no

                        [source,java]
                        ----
                        include::Cafe.java[tag=door]
                        ----
                        """).body();

        assertEquals(List.of(), body.select(".listingblock > .title").eachText());
    }

    @Test
    void a_misconception_names_where_it_is_met() throws IOException {
        Path list = course.folder
                .resolve("../../docs/reference/misconceptions.adoc")
                .normalize();
        Files.createDirectories(list.getParent());
        Files.writeString(list, "= Misconceptions\n\n[[M-POLL]]\"It asks.\" (M-POLL)::\n*In fact*: it doesn't.\n");
        Path quiz = course.folder.resolve("quiz.adoc");
        Files.writeString(quiz, """
                = Quiz: First

                [quiz,concept=C01]
                == What happens?

                * [x] The server sends.
                +
                Right.
                * [ ] The page asks. (M-POLL)
                +
                It doesn't.
                """);
        try {
            Element met = Page.at(course.pages(), "docs/reference/misconceptions")
                    .orElseThrow()
                    .body()
                    .selectFirst("dd .met");

            assertEquals("Met in: quiz of first", met.text());
            assertEquals("../../lesson00_first/quiz.html", met.select("a").attr("href"));
        } catch (BadPages bad) {
            throw new AssertionError(bad.complaints().toString());
        } finally {
            Files.delete(list);
            Files.delete(quiz);
        }
    }

    @Test
    void what_a_test_shows_is_folded_until_it_passes() throws IOException {
        Element afterwards = course.exercise().body().selectFirst("details.afterwards");

        assertTrue(afterwards.text().endsWith("It relays."), afterwards::html);
        assertFalse(PlainText.of(course.exercise()).contains("It relays."));
        assertTrue(PlainText.ofPassed(course.exercise()).contains("It relays."));
    }

    /** A reader who is asked what comes out must not meet it below the question, wherever the page is read. */
    @Test
    void what_a_program_printed_and_what_is_said_of_it_is_in_the_fold_and_else_at_the_end() throws IOException {
        Page lesson = course.page("lesson.adoc", """
                = First

                == Predict

                What does it print?

                .What it printed
                [%collapsible]
                ====
                ----
                bell
                ----

                It rang once.
                ====

                == Go on

                The last words.
                """);
        Element fold = lesson.body().selectFirst("details.printed");
        String text = PlainText.of(lesson);

        assertTrue(fold.text().contains("bell") && fold.text().endsWith("It rang once."), fold::html);
        assertEquals(
                "What it printed is at the end of this page.",
                fold.nextElementSibling().text());
        assertEquals("attheend", lesson.body().children().last().className());
        assertEquals(text.lastIndexOf("bell"), text.indexOf("bell"), text);
        assertTrue(text.indexOf("The last words.") < text.indexOf("bell"), text);
        assertTrue(text.indexOf("bell") < text.indexOf("It rang once."), text);
        assertTrue(text.contains("Predict:"), text);
        String style = PageFrame.read("style.css");
        String paper = style.substring(style.indexOf("@media print"));
        assertTrue(style.contains(".onpaper, .attheend { display: none; }"), "the screen has the fold");
        assertTrue(paper.contains("details.printed, .playground,"), "paper has no fold");
        assertTrue(paper.contains(".onpaper, .attheend { display: block; }"), "paper has the end");
    }

    @Test
    void two_columns_stand_below_each_other_on_a_phone_if_their_code_is_long() throws IOException {
        String table = "= First\n\n|===\n|One |Two\n\n|`f()` |`%s`\n|===\n";

        Element wide = course.page("questions.adoc", table.formatted("chat.addDisconnectListener()"))
                .body();
        Element narrow = course.page("questions.adoc", table.formatted("chat.add(a, b, c, d, e)"))
                .body();

        assertEquals(List.of("One", "Two"), wide.select("table.stacks td").eachAttr("data-head"));
        assertEquals(0, narrow.select(".stacks").size());
    }

    @Test
    void an_arrow_in_code_stays_what_one_can_type() throws IOException {
        Page page = course.page(
                "lesson.adoc", "= First\n\nexercise::Relay[]\n\nWrite `(socket) => f()`.\n\n----\na => b\n----\n");

        assertEquals("(socket) => f()", page.body().select("p code").last().text());
        assertFalse(page.body().text().contains("⇒"), page.body()::html);
    }

    @Test
    void an_exercise_line_becomes_a_card_that_leads_to_its_page() throws IOException {
        Page lesson = course.page("lesson.adoc", "= First\n\nexercise::Relay[]\n");

        assertEquals("Relay.html", lesson.body().select(".card a").attr("href"));
    }

    @Test
    void a_quiz_folds_the_answer_to_each_option_and_hides_its_code() throws IOException {
        Page quiz = course.page("quiz.adoc", """
                = Quiz: First

                [quiz,concept=C01]
                == Who sends?

                * [x] The server.
                +
                It has it.
                * [ ] Nobody. (M-POLL)
                +
                Somebody must.
                """);

        assertEquals(
                "The server.", quiz.body().select("details.right > summary").text());
        assertEquals("Nobody.", quiz.body().select("details.wrong > summary").text());
        assertFalse(quiz.body().text().contains("M-POLL"));
        assertFalse(PlainText.of(quiz).contains("Somebody must."));
    }

    @Test
    void a_snippet_is_included_by_its_tag() throws IOException {
        Page page = course.page("questions.adoc", "= A\n\n----\ninclude::Cafe.java[tag=door]\n----\n");

        assertEquals("open();", page.body().select("pre").text());
    }
}
