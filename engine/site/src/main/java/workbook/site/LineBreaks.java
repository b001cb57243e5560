package workbook.site;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Says where long code may continue on the next line: before a dot, and after an opening parenthesis or a slash.
 *
 * <p>A browser itself breaks only at blanks, and where no blank is near, within a word.
 */
final class LineBreaks {

    /** A piece without blanks that a narrow screen may be too narrow for. */
    private static final Pattern LONG = Pattern.compile("\\S{17,}");

    private static final Pattern PLACE = Pattern.compile("\\.(?=[A-Za-z_])|(?<=[(/])(?=[^)/ ])");

    private LineBreaks() {}

    static void allow(Element code) {
        List<TextNode> texts = texts(code);
        String whole = texts.stream().map(TextNode::getWholeText).collect(joining());
        int end = whole.length();
        List<Integer> places = places(whole);
        for (int i = texts.size() - 1, place = places.size() - 1; i >= 0; i--) {
            TextNode text = texts.get(i);
            end -= text.getWholeText().length();
            while (place >= 0 && places.get(place) >= end) {
                int at = places.get(place--) - end;
                (at == 0 ? text : text.splitText(at)).before("<wbr>");
            }
        }
    }

    private static List<Integer> places(String code) {
        var places = new ArrayList<Integer>();
        Matcher pieces = LONG.matcher(code);
        while (pieces.find()) {
            Matcher place =
                    PLACE.matcher(code).region(pieces.start(), pieces.end()).useTransparentBounds(true);
            while (place.find()) {
                places.add(place.start());
            }
        }
        return places;
    }

    private static List<TextNode> texts(Element code) {
        var texts = new ArrayList<TextNode>();
        NodeVisitor collect = (node, depth) -> {
            if (node instanceof TextNode text) {
                texts.add(text);
            }
        };
        code.traverse(collect);
        return texts;
    }
}
