package workbook.site;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** The first page: all the others, lesson by lesson, the documentation behind them. */
final class Home {

    private static final Map<String, String> PARTS =
            Map.of("docs/how-to", "How to", "docs/reference", "Reference", "docs/explanation", "Explanation");

    private Home() {}

    static Page of(List<Page> pages) {
        var folders = new LinkedHashMap<String, Element>();
        var body = new Element("div");
        for (Page page : pages) {
            String folder = page.source().folder();
            Element list = folders.computeIfAbsent(folder, f -> group(body, page));
            list.appendElement("li").appendChild(link(page));
        }
        return new Page(new Source(Path.of("index.adoc"), "index"), "Socket.IO Workbook", body);
    }

    private static Element group(Element body, Page first) {
        String part = PARTS.getOrDefault(first.source().folder(), first.title());
        body.appendElement("h2").text(part);
        return body.appendElement("ul");
    }

    private static Element link(Page page) {
        return new Element("a").attr("href", page.source().path() + ".html").text(page.title());
    }
}
