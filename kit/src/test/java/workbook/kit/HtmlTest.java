package workbook.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static workbook.kit.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a browser makes of HTML, also of HTML with errors in it. */
class HtmlTest {

    @Test
    void text_is_read_as_it_is_shown() {
        assertThat(Html.of("<li><b>ada</b>: a &lt; b &amp;&amp; c</li>")).shows("ada: a < b && c");
        assertThat(Html.of("<p> two  spaces </p>")).shows(" two  spaces ");
        assertThat(Html.of("&amp;lt;")).shows("&lt;");
    }

    @Test
    void what_a_text_became_is_seen() {
        Html image = Html.of("<li>hi <img/src=x onerror=alert(1)>");

        assertThat(image).shows("hi ").hasElements("li", "img");
        Unmet unmet = assertThrows(Unmet.class, () -> assertThat(image).hasElements("li"));
        assertEquals("the page has the elements li and no others", unmet.expected());
        assertEquals("it has the elements li, img", unmet.got());
    }

    @Test
    void an_attribute_that_a_text_ended_is_seen() {
        String name = "ada\" onclick=\"alert(1)";
        Html open = Html.of("<li title=\"" + name + "\">hi</li>");

        Unmet unmet = assertThrows(Unmet.class, () -> assertThat(open).hasAttribute("li", "title", name));
        assertEquals("it has the attributes li title \"ada\", li onclick \"alert(1)\"", unmet.got());
        assertThat(Html.of("<li title=\"ada&quot; x\">hi</li>")).hasAttribute("li", "title", "ada\" x");
    }

    @Test
    void what_stands_in_which_element_is_seen() {
        Html line = Html.of("<li><b title=ada>ada: hi</b></li>");

        Unmet text = assertThrows(Unmet.class, () -> assertThat(line).shows("b", "ada"));
        assertEquals("the element b shows \"ada\"", text.expected());
        assertEquals("it shows \"ada: hi\"", text.got());
        Unmet none = assertThrows(Unmet.class, () -> assertThat(line).shows("i", "ada"));
        assertEquals("there is no element i", none.got());
        Unmet title = assertThrows(Unmet.class, () -> assertThat(line).hasAttribute("li", "title", "ada"));
        assertEquals("it has the attributes b title \"ada\"", title.got());
        assertThat(line).shows("b", "ada: hi").hasAttribute("b", "title", "ada");
    }

    @Test
    void another_text_than_was_typed_is_seen() {
        Unmet unmet =
                assertThrows(Unmet.class, () -> assertThat(Html.of("<b>hi</b>")).shows("<b>hi</b>"));

        assertEquals("the page shows \"<b>hi</b>\"", unmet.expected());
        assertEquals("it shows \"hi\"", unmet.got());
    }
}
