package workbook.site;

import java.util.List;
import org.jsoup.nodes.Element;

/** The end of a lesson: links to what comes after it. */
final class LessonPage {

    private final List<Page> pages;

    LessonPage(List<Page> pages) {
        this.pages = pages;
    }

    void complete(Page page) {
        if (page.path().endsWith("/lesson")) {
            var onward = new Element("section").addClass("onward");
            onward.appendElement("p").text("Go on from here:");
            Element links = onward.appendElement("ul");
            String folder = page.source().folder();
            link(page, folder + "/quiz", "questions about this lesson", links);
            link(page, folder + "/questions", "answer them in your own words", links);
            link(page, "docs/reference/cheatsheet", "each call in JavaScript and in Java, and who hears it", links);
            if (links.childrenSize() > 0) {
                page.body().appendChild(onward);
            }
        }
    }

    private void link(Page from, String path, String what, Element links) {
        Page.at(pages, path).ifPresent(to -> {
            Element item = links.appendElement("li");
            item.appendElement("a").attr("href", from.to(to)).text(to.title());
            item.appendText(": " + what);
        });
    }
}
