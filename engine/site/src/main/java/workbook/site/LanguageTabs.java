package workbook.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * The same program in several languages, marked {@code [.languages]}: tabs, of which {@code site.js} shows the one that
 * its reader chose last. Without the script, and on paper, one is below the other.
 */
final class LanguageTabs {

    private static final String BLOCK = ".languages";

    private static final Map<String, String> NAMES = Map.of("javascript", "JavaScript", "java", "Java");

    private LanguageTabs() {}

    /** Makes the tabs of a page, and says which of its blocks cannot be made into some. */
    static List<PageComplaint> on(Page page) {
        var complaints = new ArrayList<PageComplaint>();
        int number = 0;
        for (Element block : page.body().select(BLOCK)) {
            number++;
            List<String> languages = block.select("code[data-lang]").eachAttr("data-lang");
            if (languages.size() < 2
                    || !NAMES.keySet().containsAll(languages)
                    || languages.stream().distinct().count() < languages.size()) {
                int line = Source.lineWith(page.source().file(), "[" + BLOCK + "]");
                complaints.add(new PageComplaint(
                        page.source().file(),
                        line,
                        "[.languages] is followed by a block of -- with one [source,javascript] and one [source,java]"
                                + " in it, and not by " + languages));
            } else {
                tabs(block, "languages" + number);
            }
        }
        return complaints;
    }

    private static void tabs(Element block, String id) {
        var tabs = new Element("div").addClass("tabs");
        for (Element code : block.select("code[data-lang]")) {
            String name = NAMES.getOrDefault(code.attr("data-lang"), "");
            String own = id + "-" + name.toLowerCase(Locale.ROOT);
            tabs.appendElement("button")
                    .attr("type", "button")
                    .attr("id", own + "-tab")
                    .attr("data-language", name)
                    .attr("data-panel", own)
                    .text(name);
            Element listing = code.closest(".listingblock");
            if (listing != null) {
                var panel = new Element("div").addClass("panel").attr("id", own).attr("data-language", name);
                listing.replaceWith(panel);
                panel.appendElement("p").addClass("language").text(name);
                listing.select("> .title").remove(); // the name of the language is there
                panel.appendChild(listing);
            }
        }
        block.prependChild(tabs);
    }
}
