package workbook.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LanguageTabsTest {

    private static final String PAGE = """
            = First

            [.languages]
            --
            [source,javascript]
            ----
            let a = 1;
            ----

            [source,java]
            ----
            int a = 1;
            ----
            --
            """;

    private SmallCourse course;

    @BeforeAll
    void start(@TempDir Path root) throws IOException {
        course = new SmallCourse(root);
    }

    @AfterAll
    void close() {
        course.close();
    }

    @Test
    void each_language_has_a_tab_a_panel_and_its_name_above_the_code() throws IOException {
        Page page = course.page("questions.adoc", PAGE);
        Element block = page.body().select(".languages").first();

        assertEquals(List.of("JavaScript", "Java"), block.select(".tabs button").eachText());
        assertEquals(
                block.select(".panel").eachAttr("id"),
                block.select(".tabs button").eachAttr("data-panel"));
        assertEquals(
                List.of("JavaScript let a = 1;", "Java int a = 1;"),
                block.select(".panel").eachText());
        assertEquals(0, block.select(".title").size(), "the language is its name");
    }

    @Test
    void a_terminal_has_both_and_no_tabs() throws IOException {
        String text = PlainText.of(course.page("questions.adoc", PAGE));

        assertEquals(1, text.split("JavaScript", -1).length - 1, text);
        assertTrue(text.indexOf("let a = 1;") < text.indexOf("int a = 1;"), text);
    }

    @Test
    void one_language_alone_or_another_one_is_a_fault() throws IOException {
        assertEquals(
                List.of("questions.adoc:3: [.languages] is followed by a block of -- with one [source,javascript] and"
                        + " one [source,java] in it, and not by [java, java]"),
                course.complaints(PAGE.replace("javascript", "java")));
        assertTrue(course.complaints(PAGE.replace("source,java]", "source,ruby]"))
                .get(0)
                .endsWith("not by [javascript, ruby]"));
    }
}
