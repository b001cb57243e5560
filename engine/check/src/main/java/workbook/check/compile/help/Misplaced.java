package workbook.check.compile.help;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A bracket too many, a statement outside of a method, text after the class. */
final class Misplaced implements HelpRule {

    private static final int NEAR = 12;

    @Override
    public List<Suggestion> suggest(Analysis code) {
        var brackets = new Brackets(code.text);
        int position = (int) code.first().getPosition();
        var found = new ArrayList<Suggestion>();
        tooMany(code, brackets, position, found);
        outsideOfAMethod(code, brackets, position, found);
        afterTheClass(code, brackets, position, found);
        return found;
    }

    private static void tooMany(Analysis code, Brackets brackets, int position, List<Suggestion> found) {
        List<Token> tokens = brackets.tokens();
        int next = 0;
        while (next < tokens.size() && tokens.get(next).start() <= position) {
            next++;
        }
        for (int i = Math.min(next, tokens.size() - 1); i >= Math.max(0, next - NEAR); i--) {
            Token token = tokens.get(i);
            if (token.is(")", "}", "]", ";", "(", "{", ",")) {
                boolean closing = token.is(")", "}", "]");
                found.add(Suggestion.replace(
                        token.start(),
                        token.end(),
                        " ",
                        "There is a `" + token.text() + "` too many in line " + code.line(token.start())
                                + (closing ? ": it closes nothing that is open there, or too early." : "."),
                        "Delete " + which(code, brackets, token) + "."));
            }
        }
    }

    private static String which(Analysis code, Brackets brackets, Token token) {
        String line = brackets.line(token.start());
        long same = line.chars().filter(c -> c == token.text().charAt(0)).count();
        int end = token.end();
        boolean last = code.text.substring(end).lines().findFirst().orElse("").isBlank();
        return same == 1
                ? "the `" + token.text() + "`"
                : (last ? "the last `" : "one `") + token.text() + "` of this line";
    }

    /** The first class is whole, and something follows that is none. */
    private static void afterTheClass(Analysis code, Brackets brackets, int position, List<Suggestion> found) {
        int depth = 0;
        boolean began = false;
        for (Token token : brackets.tokens()) {
            depth += token.is("{") ? 1 : token.is("}") ? -1 : 0;
            began |= token.is("{");
            if (began && depth == 0) {
                if (token.end() <= position) {
                    rest(code, token, found);
                }
                return;
            }
        }
    }

    private static void rest(Analysis code, Token end, List<Suggestion> found) {
        String rest = code.text.substring(end.end());
        int at = end.end() + (rest.length() - rest.stripLeading().length());
        if (!rest.isBlank()) {
            found.add(Suggestion.replace(
                    at,
                    code.text.length(),
                    "",
                    "The class ends with the `}` in line " + code.line(end.start())
                            + ", and the code after it is in no class.",
                    "Delete what follows the class, or put it inside, before that `}`."));
        }
    }

    private static void outsideOfAMethod(Analysis code, Brackets brackets, int position, List<Suggestion> found) {
        Deque<Token> open = brackets.openBefore(brackets.lineStart(position));
        if (open.size() != 1) {
            return;
        }
        List<Token> tokens = brackets.tokens();
        int start = 0;
        while (start < tokens.size() && tokens.get(start).start() < brackets.lineStart(position)) {
            start++;
        }
        int depth = 0;
        for (int i = start; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            depth += token.is("(", "{", "[") ? 1 : token.is(")", "}", "]") ? -1 : 0;
            if (depth == 0 && token.is(";")) {
                String statement = code.text.substring(tokens.get(start).start(), token.end());
                if (statement.matches("(?s)[\\w.]+\\s*\\(.*")) {
                    found.add(Suggestion.replace(
                            tokens.get(start).start(),
                            token.end(),
                            "",
                            "`"
                                    + Names.shortened(
                                            brackets.line(tokens.get(start).start()))
                                    + "` is in the class, but in no method: a statement must be inside a method.",
                            "Move it into the method's braces."));
                }
                return;
            }
        }
    }
}
