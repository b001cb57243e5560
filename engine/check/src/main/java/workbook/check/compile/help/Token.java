package workbook.check.compile.help;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, a number, a text or a sign of a Java file that may be broken anywhere. Comments are left out.
 *
 * @param start the first character's offset
 */
record Token(Kind kind, int start, String text) {

    /** What a token is. */
    enum Kind {
        WORD,
        NUMBER,
        TEXT,
        SIGN
    }

    private static final Pattern ONE = Pattern.compile("(?<gap>\\s+|//[^\\n]*|/\\*(?s:.*?)(?:\\*/|$(?!\\n)))"
            + "|(?<text>\"\"\"(?s:(?:\\\\.|[^\\\\])*?)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"?|'(?:\\\\.|[^'\\\\\\n])*'?)"
            + "|(?<word>[\\p{javaJavaIdentifierStart}][\\p{javaJavaIdentifierPart}]*)"
            + "|(?<number>[0-9][0-9_a-zA-Z]*(?:\\.[0-9][0-9_a-zA-Z]*)?)"
            + "|(?<sign>===|!==|->|=>|::|==|!=|<=|>=|&&|\\|\\||\\+\\+|--|\\+=|-=|(?s:.))");

    static List<Token> all(String text) {
        var tokens = new ArrayList<Token>();
        Matcher next = ONE.matcher(text);
        while (next.find()) {
            if (next.group("gap") == null) {
                Kind kind = next.group("text") != null
                        ? Kind.TEXT
                        : next.group("word") != null
                                ? Kind.WORD
                                : next.group("number") != null ? Kind.NUMBER : Kind.SIGN;
                tokens.add(new Token(kind, next.start(), next.group()));
            }
        }
        return tokens;
    }

    int end() {
        return start + text.length();
    }

    boolean is(String... texts) {
        return kind != Kind.TEXT && List.of(texts).contains(text);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }
}
