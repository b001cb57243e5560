package workbook.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class LinksTest {

    private final Page door = page("lesson00/door", "<h2 id=open>Open</h2>");

    @Test
    void a_link_to_a_place_on_a_page_is_alive() {
        Page page = page("docs/how", "<a href='../lesson00/door.html#open'>x</a><a href='https://a.b'>y</a>");

        assertEquals(List.of(), dead(page));
    }

    @Test
    void a_link_to_no_page_is_dead() {
        Page page = page("lesson00/way", "<a href='dor.html'>x</a>");

        assertEquals(List.of("the link dor.html leads nowhere"), dead(page));
    }

    @Test
    void a_link_to_no_place_is_dead() {
        Page page = page("lesson00/way", "<a href='door.html#shut'>x</a><a href='#here'>y</a>");

        assertEquals(List.of("the link door.html#shut leads nowhere", "the link #here leads nowhere"), dead(page));
    }

    private List<String> dead(Page page) {
        return new Links(List.of(door, page))
                .deadOn(page)
                .map(PageComplaint::problem)
                .toList();
    }

    private static Page page(String path, String html) {
        var source = new Source(Path.of(path + ".adoc"), path);
        return new Page(source, path, Jsoup.parseBodyFragment(html).body());
    }
}
