package workbook.kit;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * A piece of HTML as a browser reads it: with the parsing rules of the HTML standard, which forgive every
 * error. So it can tell what a text became that was put into a page: text, an element or an attribute.
 *
 * <p>No script runs here, and nothing is loaded.
 */
public final class Html {

    private final Element body;

    private Html(Element body) {
        this.body = body;
    }

    /** The HTML of a page's body, or of a part of it. */
    public static Html of(String html) {
        return new Html(Jsoup.parseBodyFragment(html).body());
    }

    /** All of its text, in order, each space as it is. */
    public String text() {
        return body.wholeText();
    }

    /** The text in each element of that name, in order, each space as it is. */
    public List<String> texts(String element) {
        return all().stream()
                .filter(one -> one.normalName().equals(element))
                .map(Element::wholeText)
                .toList();
    }

    /** The names of its elements, in order. */
    public List<String> elements() {
        return all().stream().map(Element::normalName).toList();
    }

    /** The attributes of all its elements, in order, each with its element: {@code li title "ada"}. */
    public List<String> attributes() {
        return all().stream()
                .flatMap(element ->
                        element.attributes().asList().stream().map(one -> element.normalName() + " " + shown(one)))
                .toList();
    }

    private Elements all() {
        return body.children().select("*");
    }

    private static String shown(Attribute attribute) {
        return attribute.getKey() + " \"" + attribute.getValue() + '"';
    }
}
