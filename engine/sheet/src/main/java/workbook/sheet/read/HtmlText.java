package workbook.sheet.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The text of HTML in a sheet: a renderer would show the same lines. */
final class HtmlText {

    private static final Pattern NEW_LINE = Pattern.compile("\\R");
    private static final Pattern HTML_BREAK = Pattern.compile(
            "(?i)<br\\s*/?>|</?(p|div|li|ul|ol|tr|td|th|table|h\\d|blockquote|details|summary|pre)\\b[^>]*>");
    private static final Pattern HTML_HEADING = Pattern.compile("(?is)<(h[1-6]|strong|b|summary)\\b[^>]*>(.*?)</\\1>");
    private static final Pattern TAG = Pattern.compile("(?s)<!--.*?-->|</?[a-zA-Z][^>]*>");
    private static final String MARK = "\u0001"; // of a line that stands out in HTML

    private HtmlText() {}

    /**
     * One line.
     *
     * @param heading true if it stands out
     */
    record Part(String text, boolean heading) {}

    /** The lines of a block, without empty ones. */
    static List<Part> parts(String html) {
        String marked = HTML_HEADING.matcher(html).replaceAll("\n" + MARK + "$2\n");
        String broken = HTML_BREAK.matcher(marked).replaceAll("\n");
        String plain = entities(TAG.matcher(broken).replaceAll(""));
        var parts = new ArrayList<Part>();
        for (String line : NEW_LINE.split(plain, -1)) {
            String bare = line.replace(MARK, "").strip();
            if (!bare.isEmpty()) {
                parts.add(new Part(bare, line.startsWith(MARK)));
            }
        }
        return parts;
    }

    /** True for a tag behind which a new line begins. */
    static boolean breaksLine(String tag) {
        return HTML_BREAK.matcher(tag).matches();
    }

    private static String entities(String text) {
        return text.replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
