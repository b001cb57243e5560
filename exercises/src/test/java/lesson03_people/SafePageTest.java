package lesson03_people;

import static workbook.kit.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Html;
import workbook.kit.Lab;
import workbook.kit.Step;

/** The HTML is read as a browser reads it, with all that a browser forgives. */
class SafePageTest {

    @RegisterExtension
    final Lab lab = Lab.running(SafePage.class);

    final Client ada = lab.client("ada");
    final Client grace = lab.client("grace");
    final Pages page = lab.functions(Pages.class);

    /** What the page is made with. */
    interface Pages {
        String line(String name, String text);
    }

    @Test
    @Step(1)
    void a_plain_text_is_shown() {
        Html line = Html.of(page.line("ada", "hi"));

        assertThat(line).shows("ada: hi").shows("b", "ada");
        assertThat(line).hasElements("li", "b").hasAttribute("li", "title", "ada");
    }

    @Test
    @Step(1)
    void elements_in_a_text_are_shown_and_are_no_elements() {
        Html line = Html.of(page.line("grace", "<b>hi</b> <script>alert(1)</script>"));

        assertThat(line).hasElements("li", "b").shows("grace: <b>hi</b> <script>alert(1)</script>");
    }

    @Test
    @Step(1)
    void a_picture_that_runs_code_is_shown_as_text() {
        Html line = Html.of(page.line("ada", "<img src=x onerror=alert(1)>"));

        assertThat(line).hasElements("li", "b").shows("ada: <img src=x onerror=alert(1)>");
    }

    @Test
    @Step(1)
    void each_character_is_shown_as_it_was_typed() {
        assertThat(Html.of(page.line("ada", "a < b && b > c"))).shows("ada: a < b && b > c");
        assertThat(Html.of(page.line("ada", "It's \"<\": &lt;"))).shows("ada: It's \"<\": &lt;");
        assertThat(Html.of(page.line("ada", ""))).shows("ada: ");
        assertThat(Html.of(page.line("ada", "  two  spaces "))).shows("ada:   two  spaces ");
        assertThat(Html.of(page.line("ada", "\u00a1Hola! \ud83d\ude00"))).shows("ada: \u00a1Hola! \ud83d\ude00");
        assertThat(Html.of(page.line("ada", "two\nlines")))
                .hasElements("li", "b")
                .shows("ada: two\nlines");
    }

    @Test
    @Step(2)
    void a_name_is_text_as_well() {
        Html line = Html.of(page.line("<i>grace</i> &amp;", "hi"));

        assertThat(line).hasElements("li", "b").shows("<i>grace</i> &amp;: hi");
        assertThat(Html.of(page.line(" grace ", "hi"))).shows(" grace : hi");
    }

    @Test
    @Step(3)
    void a_quote_in_a_name_does_not_end_the_title() {
        Html line = Html.of(page.line("ada\" onclick=\"alert(1)", "hi"));

        assertThat(line).hasAttribute("li", "title", "ada\" onclick=\"alert(1)");
        assertThat(Html.of(page.line("ada' x='", "hi"))).hasAttribute("li", "title", "ada' x='");
    }

    @Test
    @Step(3)
    void a_title_is_shown_as_it_was_typed() {
        assertThat(Html.of(page.line("<i>&quot;</i>", "hi"))).hasAttribute("li", "title", "<i>&quot;</i>");
    }

    @Test
    @Step(1)
    void the_text_crosses_the_wire_as_it_was_typed() {
        ada.emits("say", "1 < 2 & \"3\"");

        assertThat(grace).heardOnly("said", "1 < 2 & \"3\"");
    }

    @Test
    @Step(1)
    void the_sender_does_not_hear_a_line_that_its_page_shows_already() {
        grace.emits("say", "hi");

        assertThat(grace).heardNothing();
    }
}
