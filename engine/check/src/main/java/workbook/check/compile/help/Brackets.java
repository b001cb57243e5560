package workbook.check.compile.help;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is opened and not closed, or closed and not opened. */
final class Brackets {

    private static final Map<String, String> CLOSERS = Map.of("(", ")", "[", "]", "{", "}");

    private final String text;
    private final List<Token> tokens;

    Brackets(String text) {
        this.text = text;
        tokens = Token.all(text);
    }

    /** True if each bracket is closed by its own kind, and none is left. */
    static boolean balanced(String text) {
        var open = new ArrayDeque<Token>();
        for (Token token : Token.all(text)) {
            if (token.is("(", "[", "{")) {
                open.push(token);
            } else if (token.is(")", "]", "}") && (open.isEmpty() || !closes(open.pop(), token))) {
                return false;
            }
        }
        return open.isEmpty();
    }

    List<Token> tokens() {
        return tokens;
    }

    /**
     * A place where closing brackets seem to be missing.
     *
     * @param at after the last token of the block
     * @param closers such as <code>});</code>
     * @param opener what they close, the outermost
     */
    record Gap(int at, String closers, Token opener) {}

    /** The openers that are not closed before an offset, the innermost first. */
    Deque<Token> openBefore(int offset) {
        var open = new ArrayDeque<Token>();
        for (Token token : tokens) {
            if (token.start() >= offset) {
                break;
            }
            if (token.is("(", "[", "{")) {
                open.push(token);
            } else if (token.is(")", "]", "}") && !open.isEmpty() && closes(open.peek(), token)) {
                open.pop();
            }
        }
        return open;
    }

    private static boolean closes(Token opener, Token closer) {
        return closer.text().equals(CLOSERS.get(opener.text()));
    }

    /** Blocks that, by their indentation, should have ended before a line that is indented less. */
    List<Gap> gaps() {
        var gaps = new ArrayList<Gap>();
        Deque<Token> open = new ArrayDeque<>();
        Token last = null;
        for (Token token : tokens) {
            if (last != null && startsLine(token)) {
                gap(token, last, open).ifPresent(gaps::add);
            }
            if (token.is("(", "[", "{")) {
                open.push(token);
            } else if (token.is(")", "]", "}")) {
                if (!open.isEmpty() && closes(open.peek(), token)) {
                    open.pop();
                }
            }
            last = token;
        }
        if (last != null && !open.isEmpty()) {
            gaps.add(new Gap(last.end(), closers(open.stream().toList()), open.peekLast()));
        }
        return gaps;
    }

    /** All that was opened in lines that are indented as this one or more should be closed, but for its own closer. */
    private Optional<Gap> gap(Token token, Token last, Deque<Token> open) {
        int indent = indent(token.start());
        List<Token> unclosed = open.stream()
                .takeWhile(opener -> indent(opener.start()) >= indent)
                .collect(Collectors.toCollection(ArrayList::new));
        if (unclosed.isEmpty() || unclosed.stream().noneMatch(opener -> opener.is("{"))) {
            return Optional.empty();
        }
        boolean closer = token.is("}", ")", "]");
        Token own = unclosed.get(unclosed.size() - 1);
        if (closer) {
            List<Token> sameLine = unclosed.stream()
                    .filter(opener -> lineStart(opener.start()) == lineStart(own.start()))
                    .toList();
            unclosed.removeAll(sameLine); // which this line closes
            if (unclosed.isEmpty()) {
                return Optional.empty();
            }
        } else if (token.is(".", "+", "else", "catch", "finally", "{")) {
            return Optional.empty();
        }
        Token outermost = unclosed.get(unclosed.size() - 1);
        return Optional.of(new Gap(last.end(), closers(unclosed), outermost));
    }

    /** Such as <code>});</code>: a statement that was opened in a call ends with a semicolon. */
    private static String closers(List<Token> unclosed) {
        var closers = new StringBuilder();
        for (Token opener : unclosed) {
            boolean brace = opener.is("{");
            if (brace && closers.length() > 0 && closers.charAt(closers.length() - 1) == ')') {
                closers.append(";");
            }
            closers.append(CLOSERS.get(opener.text()));
        }
        if (closers.charAt(closers.length() - 1) == ')') {
            closers.append(";");
        }
        return closers.toString();
    }

    /** Ends of lines after which a block begins, by the next line's indentation, without its brace. */
    List<Integer> unopened() {
        var ends = new ArrayList<Integer>();
        for (int i = 1; i < tokens.size(); i++) {
            Token last = tokens.get(i - 1);
            Token next = tokens.get(i);
            boolean head = last.is(")", "->", "else", "try", "do")
                    || (last.isWord() && line(last.start()).contains(" throws "));
            if (head && startsLine(next) && !next.is("{") && indent(next.start()) > indent(last.start())) {
                ends.add(last.end());
            }
        }
        return ends;
    }

    boolean startsLine(Token token) {
        return text.substring(lineStart(token.start()), token.start()).isBlank();
    }

    int indent(int offset) {
        int at = lineStart(offset);
        int indent = 0;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            indent += text.charAt(at) == '\t' ? 4 : 1;
            at++;
        }
        return indent;
    }

    int lineStart(int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    String line(int offset) {
        int end = text.indexOf('\n', offset);
        return text.substring(lineStart(offset), end < 0 ? text.length() : end).strip();
    }
}
