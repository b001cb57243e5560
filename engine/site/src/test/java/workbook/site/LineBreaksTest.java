package workbook.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class LineBreaksTest {

    @Test
    void long_code_may_go_on_before_a_dot_and_after_a_parenthesis() {
        assertEquals(
                "io<wbr>.getBroadcastOperations()<wbr>.sendEvent(<wbr>\"said\", text);",
                broken("io.getBroadcastOperations().sendEvent(\"said\", text);"));
    }

    @Test
    void a_path_may_go_on_after_a_slash() {
        assertEquals("lessons/<wbr>lesson00_first_chat/", broken("lessons/lesson00_first_chat/"));
        assertEquals("http://<wbr>127.0.0.1:3000/<wbr>a", broken("http://127.0.0.1:3000/a"));
    }

    @Test
    void code_that_is_highlighted_is_one_text() {
        assertEquals(
                "<span class=\"n\">news</span><span class=\"o\"><wbr>.</span><span class=\"na\">addEventListener</span>"
                        + "<span class=\"o\">(</span><span class=\"s\"><wbr>\"ring\"</span>",
                broken("<span class=n>news</span><span class=o>.</span><span class=na>addEventListener</span>"
                        + "<span class=o>(</span><span class=s>\"ring\"</span>"));
    }

    @Test
    void short_code_stays_as_it_is() {
        String code = "socket.join(\"tea\");";
        assertEquals("say(1.5); a.b(c)", broken("say(1.5); a.b(c)"));
        assertEquals(
                code,
                Jsoup.parseBodyFragment("<code>" + broken(code) + "</code>").text());
    }

    private static String broken(String html) {
        Element code =
                Jsoup.parseBodyFragment("<pre><code>" + html + "</code></pre>").selectFirst("code");
        LineBreaks.allow(code);
        return code.html();
    }
}
