package workbook.check.compile;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What to say of a source that makes the compiler itself break off: it then reports no error at all. */
final class Crash {

    /** As the first line of the stack that the compiler prints. */
    private static final Pattern THROWN = Pattern.compile(
            "^((?:java|javax|jdk|com\\.sun)\\.[\\w.$]+(?:Error|Exception|Failure)\\b.*)", Pattern.MULTILINE);

    private static final int DEEP = 100;

    private Crash() {}

    /** The problem, as if the compiler had reported it: of the file in which brackets are nested most deeply. */
    static Problem problem(List<SourceText> sources, String words) {
        Matcher first = THROWN.matcher(words);
        String thrown = first.find() ? first.group(1).strip() : "no reason";
        SourceText source = Collections.max(
                sources, Comparator.comparingInt(each -> each.deepest().depth()));
        SourceText.Depth deepest = source.deepest();
        long line = deepest.depth() >= DEEP ? deepest.line() : 0;
        return new Problem(source.fileName(), line, 0, sentence(thrown), "");
    }

    private static String sentence(String thrown) {
        if (thrown.contains("StackOverflowError")) {
            return "The compiler ran out of stack: something in this file is nested too deeply, such as thousands of"
                    + " brackets within brackets, or one expression of thousands of parts. Divide it, and give the"
                    + " parts names.";
        }
        if (thrown.contains("OutOfMemoryError")) {
            return "The compiler ran out of memory: this file is too large, or what it declares is. Divide it.";
        }
        return "The compiler itself broke off (" + thrown + "), which is a fault of the JDK's compiler "
                + Runtime.version() + ". Something in this file causes it: undo your last change, or write it"
                + " in another way.";
    }
}
