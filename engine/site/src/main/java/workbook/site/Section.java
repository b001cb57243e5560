package workbook.site;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * A part of a page that search can lead to: what is under a heading, or what explains a term.
 *
 * @param id where it is on its page; empty for what is before the first heading
 * @param heading plain text; the page's title where {@code id} is empty
 * @param text all that is read there, on one line
 */
record Section(String id, String heading, String text) {

    /** A search must not tell what a reader is to find out first. */
    private static final String NOT_FOUND =
            ".hint, .afterwards, .printed, .attheend, .onpaper, .told, .legend, svg, .card, ul.checklist, .tick, .way, .parts, "
                    + PlainText.IN_A_BROWSER;

    private static final String HEADINGS = "h2[id], h3[id]";
    private static final String TERMS = "dt[id]";

    /** The sections of a page, from top to bottom. */
    static List<Section> of(Page page) {
        Element body = page.body().clone();
        body.select(NOT_FOUND).remove();
        var reader = new Reader(page.title(), starts(page.path()));
        body.traverse(reader);
        reader.end();
        return reader.sections;
    }

    private static String starts(String path) {
        if (path.endsWith("/quiz")) {
            return "nothing"; // a question is long, and is found by its words
        }
        return path.endsWith("/glossary") ? HEADINGS + ", " + TERMS : HEADINGS;
    }

    private static final class Reader implements NodeVisitor {

        private final List<Section> sections = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private final String starts;
        private String id = "";
        private String heading;

        Reader(String title, String starts) {
            heading = title;
            this.starts = starts;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                if (element.is(starts)) {
                    end();
                    id = element.id();
                    heading = element.text();
                } else if (element.isBlock() || element.normalName().equals("td")) {
                    text.append(' ');
                }
            } else if (node instanceof TextNode words && !inHeading(words)) {
                text.append(words.getWholeText());
            }
        }

        private boolean inHeading(TextNode words) {
            Element parent = words.parent();
            return parent != null && parent.closest(starts) != null;
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && element.isBlock()) {
                text.append(' ');
            }
        }

        void end() {
            sections.add(new Section(id, heading, text.toString().strip().replaceAll("\\s+", " ")));
            text.setLength(0);
        }
    }
}
