package workbook.course.prose;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comments of a Java file, or of a script for JShell, without code and what only programs read; and the names of
 * tests, which a verdict shows as sentences.
 */
final class JavaProse {

    private static final List<Mark> MARKS = List.of(
            Mark.seenAs(
                    "",
                    "(?m)^(?:mistake:|has:|lacks:|variant of:|(?:tag|end)::|=>|@see\\b|palantir|spotless|noinspection).*$"),
            Mark.seenAs(Mark.BREAK, "(?m)^(?:TODO \\d+:|why [^:\\n]*:|right:|@param \\S+|@return|@throws \\S+)"),
            Mark.seenAs(Mark.BREAK, "(?s)<pre>.*?</pre>|</?(?:p|ul|ol|li|dl|dt|dd|h\\d|table|tr|td|br)\\b[^>]*>"),
            Mark.code("\\{@(?:code|literal)\\s(?:[^{}]|\\{[^{}]*})*}"),
            Mark.around("\\{@link(?:plain)?\\s+[^\\s{}(]+(?:\\([^)]*\\))?\\s+([^}]+)}"),
            Mark.code("\\{@\\w+[^}]*}"),
            Mark.code("``?[^`]+``?"),
            Mark.code("https?://[^\\s)]*[^\\s).,;:]"),
            Mark.code("\\b[\\w.-]+(?:/[\\w.-]+)+\\.\\w+"),
            Mark.seenAs("", "</?[a-z]+\\b[^<>]*>"),
            Mark.code("&\\w+;"));

    private static final Pattern TOKEN = Pattern.compile(
            "\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*+\""
                    + "|'(?:\\\\.|[^'\\\\\\n])*+'|//[^\\n]*+(?:\\n\\s*//[^\\n]*+)*+|/\\*[\\s\\S]*?\\*/|\\bvoid [a-z\\d]+_\\w+(?=\\()");
    private static final Pattern SLASHES = Pattern.compile("(?m)^[ \\t]*// ?");
    private static final Pattern STARS = Pattern.compile("(?m)^/\\*+ ?|^[ \\t]*\\*+(?:/| ?)|\\*/\\s*$");
    private static final Pattern COMMENTED_OUT =
            Pattern.compile("(?m)^(?:[ ]{3,}.*|[})].*|.*\\{|.*[=(\"].*;|[\\w.]+\\(.*\\);?)$");

    private JavaProse() {}

    static List<Passage> of(Path file, List<String> lines) {
        String source = String.join("\n", lines);
        var collector = new PassageCollector(file, MARKS);
        Matcher token = TOKEN.matcher(source);
        int line = 1;
        int counted = 0;
        while (token.find()) {
            String comment = token.group();
            line += (int) source.substring(counted, token.start())
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            counted = token.start();
            if (comment.startsWith("//")) {
                String words = SLASHES.matcher(comment).replaceAll("");
                collector.ends();
                collector.add(line, COMMENTED_OUT.matcher(words).replaceAll(Mark.BREAK));
            } else if (comment.startsWith("/*")) {
                collector.ends();
                collector.add(line, STARS.matcher(comment).replaceAll(""));
            } else if (comment.startsWith("void ")) {
                collector.title(line, comment.substring("void ".length()).replace('_', ' '));
            }
        }
        return collector.passages();
    }
}
