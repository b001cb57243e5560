package workbook.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** What every page has around its body: the course, the contents, the way back and on. */
final class PageFrame {

    private final String template = read("page.html");
    private final Navigation navigation;

    PageFrame(Navigation navigation) {
        this.navigation = navigation;
    }

    /** The whole document of one page. */
    String around(Page page, @Nullable Page before, @Nullable Page after) {
        return fill(Map.of(
                "title", Entities.escape(page.title()),
                "up", page.source().up(),
                "page", page.path(),
                "course", navigation.course(page).outerHtml(),
                "where", navigation.where(page),
                "body", page.body().html(),
                "steps", step(page, before, "before") + step(page, after, "next"),
                "contents", contents(page)));
    }

    private String fill(Map<String, String> values) {
        var document = new StringBuilder();
        int at = 0;
        for (int open = template.indexOf("{{"); open >= 0; open = template.indexOf("{{", at)) {
            int end = template.indexOf("}}", open);
            document.append(template, at, open).append(values.get(template.substring(open + 2, end)));
            at = end + 2;
        }
        return document.append(template.substring(at)).toString();
    }

    private static String step(Page from, @Nullable Page to, String name) {
        if (to == null) {
            return "";
        }
        var link = new Element("a").addClass(name).attr("href", from.to(to));
        link.appendElement("small").text(name.equals("next") ? "Next" : "Before");
        link.appendText(to.title());
        return link.outerHtml();
    }

    /** The sections of a page that has several. */
    private static String contents(Page page) {
        var sections = page.body().select("h2[id]");
        if (sections.size() < 2 || page.path().equals("index")) {
            return "";
        }
        var nav = new Element("nav").addClass("contents").attr("aria-label", "On this page");
        nav.appendElement("p").text("On this page");
        Element list = nav.appendElement("ol");
        sections.forEach(section -> list.appendElement("li")
                .appendElement("a")
                .attr("href", "#" + section.id())
                .text(section.text()));
        return nav.outerHtml();
    }

    /** A text that is packed with this program. */
    static String read(String name) {
        try (InputStream in = PageFrame.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not packed with this program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + name, e);
        }
    }
}
