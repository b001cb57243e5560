package workbook.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What search can lead to, and what it must not tell. */
class SectionTest {

    private static final String BODY = """
            <p>Before.</p>
            <h2 id="to-all"><a class="link" href="#to-all">To all</a></h2><p>Everyone <code>hears</code> it.</p>
            <details class="hint"><summary>Hint 1</summary>secret</details>
            <h3 id="rooms">Rooms</h3><table><tr><td>tea</td><td>coffee</td></tr></table>
            <dl><dt id="ack">ack</dt><dd>An answer.</dd></dl>
            """;

    @Test
    void a_section_begins_at_each_heading() {
        assertEquals(
                List.of(
                        new Section("", "Lesson", "Before."),
                        new Section("to-all", "To all", "Everyone hears it."),
                        new Section("rooms", "Rooms", "tea coffee ack An answer.")),
                Section.of(page("lesson00_first/lesson")));
    }

    @Test
    void a_term_of_the_glossary_is_a_section() {
        List<Section> found = Section.of(page("docs/reference/glossary"));

        assertEquals(new Section("ack", "ack", "An answer."), found.get(found.size() - 1));
    }

    @Test
    void the_questions_of_a_quiz_are_one_section() {
        assertEquals(1, Section.of(page("lesson00_first/quiz")).size());
    }

    @Test
    void the_index_has_words_of_the_text_and_neither_hints_nor_common_words() {
        String index = new SearchIndex(List.of(page("lesson00_first/lesson"))).json();

        assertTrue(index.contains("Acoffee"), index); // A: it shares no letter with the word before
        assertFalse(index.contains("secret"), index);
        assertEquals(
                3,
                new SearchIndex(List.of(page("lesson00_first/lesson"))).texts().size());
    }

    @Test
    void an_authors_page_is_found_by_its_headings_alone() {
        String index = new SearchIndex(List.of(page("docs/how-to/release"))).json();

        assertTrue(index.contains("Rooms"), index);
        assertFalse(index.contains("coffee"), index);
    }

    private static Page page(String path) {
        return new Page(
                new Source(Path.of("any.adoc"), path),
                "Lesson",
                Jsoup.parseBodyFragment(BODY).body());
    }
}
