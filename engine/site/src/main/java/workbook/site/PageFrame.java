package workbook.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/** What every page has around its body: the course, the contents, the way back and on. */
final class PageFrame {

    private final String template = read("page.html");
    private final Navigation navigation;
    private final CourseOrder order;

    PageFrame(Navigation navigation, CourseOrder order) {
        this.navigation = navigation;
        this.order = order;
    }

    /** The whole document of one page. */
    String around(Page page) {
        return fill(Map.of(
                "title", Entities.escape(page.title()),
                "up", page.source().up(),
                "page", page.path(),
                "course", navigation.course(page).outerHtml(),
                "where", navigation.where(page) + section(page),
                "body", page.body().html(),
                "steps", step(order.before(page), "Before") + step(order.after(page), "Next"),
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

    private static String step(Optional<CourseOrder.Step> step, String name) {
        return step.map(to -> {
                    var link = new Element("a")
                            .addClass(name.toLowerCase(Locale.ROOT))
                            .attr("href", to.href());
                    link.appendElement("small").text(name);
                    link.appendText(to.title());
                    return link.outerHtml();
                })
                .orElse("");
    }

    /** Behind the lesson, the section in which an exercise is to be done. */
    private String section(Page page) {
        return order.section(page)
                .map(section -> " \u203a "
                        + new Element("a")
                                .attr("href", section.href())
                                .text(section.title())
                                .outerHtml())
                .orElse("");
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
