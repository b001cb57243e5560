package workbook.kit;

import java.util.List;

/** Asks what a browser makes of a piece of HTML. */
public final class HtmlAssert {

    private final Html html;

    HtmlAssert(Html html) {
        this.html = html;
    }

    /** A reader sees exactly this text. */
    public HtmlAssert shows(String text) {
        return require(html.text().equals(text), "the page shows \"" + text + "\"", "it shows \"" + html.text() + "\"");
    }

    /** It has one element of that name, and in it a reader sees exactly this text. */
    public HtmlAssert shows(String element, String text) {
        List<String> texts = html.texts(element);
        return require(
                texts.equals(List.of(text)),
                "the element " + element + " shows \"" + text + "\"",
                texts.isEmpty()
                        ? "there is no element " + element
                        : "it shows "
                                + words(texts.stream()
                                        .map(one -> "\"" + one + "\"")
                                        .toList()));
    }

    /** It has exactly these elements, in this order. */
    public HtmlAssert hasElements(String... names) {
        return require(List.of(names), html.elements(), "elements");
    }

    /** It has exactly this attribute on all of its elements together, on the element of that name. */
    public HtmlAssert hasAttribute(String element, String name, String value) {
        return require(List.of(element + " " + name + " \"" + value + '"'), html.attributes(), "attributes");
    }

    private HtmlAssert require(List<String> wanted, List<String> seen, String what) {
        return require(
                seen.equals(wanted),
                "the page has the " + what + " " + words(wanted) + " and no others",
                "it has the " + what + " " + words(seen));
    }

    private static String words(List<String> all) {
        return all.isEmpty() ? "(none)" : String.join(", ", all);
    }

    private HtmlAssert require(boolean met, String wanted, String seen) {
        if (!met) {
            throw new Unmet(wanted, seen, List.of());
        }
        return this;
    }
}
