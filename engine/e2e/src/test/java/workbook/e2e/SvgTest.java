package workbook.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SvgTest {

    @Test
    void a_colour_lasts_until_the_next_one() {
        String svg = Svg.of("\u001b[31mno\u001b[39m yes");

        assertTrue(svg.contains("<tspan class=\"red\">no</tspan> yes</text>"), svg);
    }

    @Test
    void a_colour_lasts_beyond_the_line() {
        String svg = Svg.of("\u001b[1;32ma\nb");

        assertTrue(svg.contains("><tspan class=\"bold green\">b</tspan></text>"), svg);
    }

    @Test
    void what_would_be_a_tag_is_shown_as_it_is() {
        assertTrue(Svg.of("a < b & c").contains("a &lt; b &amp; c"));
    }
}
