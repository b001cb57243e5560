package workbook.grade.feedback;

import java.util.regex.Pattern;
import workbook.terminal.Text;

/** Text in HTML: whatever a student wrote stays text. */
public final class Html {

    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");

    private Html() {}

    /** The text without control characters, for an element or a quoted attribute. */
    public static String escape(String text) {
        var escaped = new StringBuilder(text.length() + text.length() / 8);
        Text.clean(text).chars().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                case '\u2028', '\u2029' -> escaped.append("&#").append(c).append(';');
                default -> escaped.append((char) c);
            }
        });
        return escaped.toString();
    }

    /** The same of the workbook's own sentences, in which backquotes mark code. */
    static String sentence(String text) {
        return CODE.matcher(escape(text)).replaceAll("<code>$1</code>");
    }

    /** An element with text in it. */
    static String element(String name, String text) {
        return "<" + name + ">" + escape(text) + "</" + name + ">";
    }
}
