package workbook.sheet.read;

import java.util.regex.Pattern;

/** How a line looks that asks something, and how it is numbered. */
final class QuestionForm {

    private static final Pattern ASKS = Pattern.compile(
            "(?i)^(what|whats|which|how|who|why|when|where|whom|explain|describe|name|list|give|tell|is|are|do|does|can"
                    + "|under|in which|by what|for which|to which|with which|wich|waht)\\b.*");
    private static final Pattern NUMBER = Pattern.compile(
            "(?i)^\\s*(?:[-*#>/\\s]*)(?:\\[[ x]?\\]\\s*)?(?:question\\s*)?(?:(?:q|no\\.?|nr\\.?|task)(?=\\s*[\\d.:)/]))?\\s*(?:\\d{1,2}|[a-j](?=[.)]))?\\s*(?:[.):/]|-(?=\\s))*\\s*");

    private QuestionForm() {}

    /** The line without its number. */
    static String bare(String line) {
        return NUMBER.matcher(line).replaceFirst("").strip();
    }

    /** True if it looks like a question, whatever it asks. */
    static boolean asks(String line) {
        return line.indexOf('?') >= 0 || ASKS.matcher(bare(line)).matches();
    }
}
