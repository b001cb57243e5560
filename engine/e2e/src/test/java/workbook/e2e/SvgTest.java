package workbook.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SvgTest {

    @Test
    void a_colour_lasts_until_the_next_one() {
        String svg = svg("\u001b[31mno\u001b[39m yes");

        assertTrue(svg.contains("<tspan class=\"red\">no</tspan> yes</text>"), svg);
    }

    @Test
    void a_colour_lasts_beyond_the_line() {
        String svg = svg("\u001b[1;32ma\nb");

        assertTrue(svg.contains("><tspan class=\"bold green\">b</tspan></text>"), svg);
    }

    @Test
    void what_would_be_a_tag_is_shown_and_read_as_it_is() {
        String svg = svg("a < b & \"c\"");

        assertTrue(svg.contains("a &lt; b &amp; &quot;c&quot;"), svg);
        assertEquals(List.of("Relay.java", "7  send();", "a < b & \"c\""), Svg.words(svg));
    }

    @Test
    void each_scene_has_its_time_and_one_of_them_is_there_without_motion() {
        String svg = Svg.of(List.of(scene("one", 1, true), scene("two", 3, false)), 10, 1, "x");

        assertTrue(svg.contains("animation-duration: 4s"), svg);
        assertTrue(svg.contains("@keyframes scene0 { 0% { visibility: visible; } 25% { visibility: hidden; } }"), svg);
        assertTrue(svg.contains("@keyframes scene1 { 0% { visibility: hidden; } 25% { visibility: visible; } }"), svg);
        assertTrue(svg.contains("<g class=\"scene scene0 still\">"), svg);
        assertTrue(svg.contains("<g class=\"scene scene1\">"), svg);
    }

    private static String svg(String screen) {
        return Svg.of(List.of(scene(screen, 1, true)), 20, 2, "x");
    }

    private static Svg.Scene scene(String screen, double seconds, boolean still) {
        return new Svg.Scene("Relay.java", 7, "send();", true, screen, seconds, still);
    }
}
