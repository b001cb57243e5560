package workbook.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import workbook.course.PageText;

class PlainTextTest {

    @Test
    void a_list_keeps_its_marks_and_its_indent() {
        assertEquals("- one\n- `two`\n\n", text("<ul><li><p>one</p></li><li><p><code>two</code></p></li></ul>"));
    }

    @Test
    void steps_are_numbered() {
        assertEquals("1. one\n2. two\n\n", text("<ol><li><p>one</p></li><li><p>two</p></li></ol>"));
    }

    @Test
    void code_keeps_its_lines() {
        assertEquals(PageText.CODE + "a\n" + PageText.CODE + "  b\n\n", text("<pre>a\n  b\n</pre>"));
    }

    @Test
    void a_hint_is_replaced_by_the_command_that_shows_it() {
        assertEquals(
                "Hints: ./workbook hint Relay, or the key h.\n\n",
                text("<details class=hint><summary>Hint 2</summary><p>Look.</p></details>"));
    }

    @Test
    void a_drawing_is_told() {
        assertEquals(
                "Who hears:\n\n1. ada \u2192 server: say\n\n",
                text("<figure class=sequence><div><svg><text>say</text></svg></div><figcaption>Who hears</figcaption>"
                        + "<details class=told><summary>In words</summary><ol><li>ada \u2192 server: say</li></ol></details>"
                        + "</figure>"));
    }

    @Test
    void a_paragraph_is_a_line_however_long_it_is() {
        assertEquals("word ".repeat(40).strip() + "\n\n", text("<p>" + "word ".repeat(40) + "</p>"));
    }

    @Test
    void a_row_of_a_table_has_the_heads_of_its_columns() {
        assertEquals(
                "- Who: ada\n  Hears: `hi`\n- Who: grace\n  Hears: nothing\n\n",
                text("<table><thead><tr><th>Who</th><th>Hears</th></tr></thead><tbody>"
                        + "<tr><td>ada</td><td><code>hi</code></td></tr><tr><td>grace</td><td>nothing</td></tr>"
                        + "</tbody></table>"));
    }

    @Test
    void a_head_that_begins_a_sentence_goes_on_with_the_cell() {
        assertEquals(
                "- To wait: use `heard`\n\n",
                text("<table><thead><tr><th>To \u2026</th><th></th></tr></thead><tbody>"
                        + "<tr><td>wait: use <code>heard</code></td></tr></tbody></table>"));
    }

    @Test
    void a_row_of_a_table_without_heads_is_an_item() {
        assertEquals(
                "- ada\n  nothing\n\n", text("<table><tbody><tr><td>ada</td><td>nothing</td></tr></tbody></table>"));
    }

    @Test
    void an_address_of_the_web_can_be_copied() {
        assertEquals(
                "Read Get started (https://socket.io/x) and the glossary.\n\n",
                text(
                        "<p>Read <a href='https://socket.io/x'>Get started</a> and the <a href='g.html'>glossary</a>.</p>"));
    }

    @Test
    void what_belongs_to_the_browser_is_left_out() {
        assertEquals(
                "Read it.\n\n",
                text("<p>Read it.</p><label><input type=checkbox>mark this exercise as done in this browser</label>"
                        + "<button>Copy</button>"));
    }

    private static String text(String html) {
        var source = new Source(Path.of("Relay.adoc"), "lesson00/Relay");
        String text = PlainText.of(
                new Page(source, "Relay", Jsoup.parseBodyFragment(html).body()));
        return text.substring(text.indexOf("\n\n") + 2);
    }
}
