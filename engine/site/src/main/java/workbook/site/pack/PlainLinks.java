package workbook.site.pack;

import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Leaves the words of each link in the text of a page that leads to a page that is not there. */
final class PlainLinks {

    private static final Pattern LINK =
            Pattern.compile("xref:([^\\[\\s#]+\\.adoc)(#[^\\[\\s]*)?\\[((?:[^\\]\\\\]|\\\\.)*)]");

    private PlainLinks() {}

    /**
     * The text with words in the place of dead links.
     *
     * @param path the page's own, seen from the workbook's folder
     * @param isThere tells of the path of a page, seen from there, whether it is in the edition
     */
    static String in(String text, String path, Predicate<String> isThere) {
        return LINK.matcher(text)
                .replaceAll(link -> Matcher.quoteReplacement(
                        isThere.test(target(path, link.group(1))) ? link.group() : words(link)));
    }

    private static String target(String path, String target) {
        if (target.startsWith("{lessons}/")) {
            return target.replace("{lessons}", "lessons");
        }
        return Path.of(path).resolveSibling(target).normalize().toString().replace('\\', '/');
    }

    /** A link without words shows the name of its page. */
    private static String words(MatchResult link) {
        return link.group(3).isEmpty()
                ? link.group(1).replaceFirst(".*/", "").replaceFirst("\\.adoc$", "")
                : link.group(3);
    }
}
