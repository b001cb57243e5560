package workbook.check.compile.help;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was pasted and is no Java: JavaScript, Markdown, quotes of a word processor, marks of git. */
final class ForeignText implements HelpRule {

    private static final Pattern FENCE = Pattern.compile("(?m)^[ \\t]*(?:```|~~~)\\w*[ \\t]*$");
    private static final Pattern CONFLICT = Pattern.compile("(?m)^(?:<{7}|={7}|>{7})(?: .*)?$");
    private static final Pattern CURLY = Pattern.compile("[\u201c\u201d\u201e\u201f]");
    private static final Pattern CURLY_SINGLE = Pattern.compile("[\u2018\u2019]");
    private static final Pattern FUNCTION =
            Pattern.compile("\\b(?:async\\s+)?function\\s*(?:\\w+\\s*)?(\\([\\w\\s,]*\\))\\s*\\{");
    private static final Pattern DECLARED = Pattern.compile("\\b(const|let)\\s+(?=\\w+\\s*=)");
    private static final Pattern BACKTICKS = Pattern.compile("`([^`\\n]*)`");

    @Override
    public List<Suggestion> suggest(Analysis code) {
        var found = new ArrayList<Suggestion>();
        lines(
                code,
                FENCE,
                found,
                "The line %s is Markdown: it marks code in a text, and isn't Java.",
                "Delete this line.");
        lines(
                code,
                CONFLICT,
                found,
                "The line %s is git's mark of a conflict, and isn't Java.",
                "Keep one of the two versions, and delete git's three marks.");
        quotes(code, CURLY, "\"", found);
        quotes(code, CURLY_SINGLE, "'", found);
        javaScript(code, found);
        singleQuotes(code, found);
        return found;
    }

    private static void lines(Analysis code, Pattern line, List<Suggestion> found, String means, String step) {
        var edits = new ArrayList<Suggestion.Edit>();
        Matcher matcher = line.matcher(code.text);
        while (matcher.find()) {
            edits.add(new Suggestion.Edit(matcher.start(), matcher.end(), ""));
        }
        if (!edits.isEmpty()) {
            Suggestion.Edit first = edits.get(0);
            String shown = "`" + code.text.substring(first.start(), first.end()).strip() + "`";
            found.add(new Suggestion(start(code.text, first.start()), means.formatted(shown), step, edits));
        }
    }

    private static int start(String text, int at) {
        int start = at;
        while (Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return start;
    }

    private static void quotes(Analysis code, Pattern quote, String plain, List<Suggestion> found) {
        var edits = new ArrayList<Suggestion.Edit>();
        for (Token token : Token.all(code.text)) {
            if (token.kind() == Token.Kind.SIGN && quote.matcher(token.text()).matches()) {
                edits.add(new Suggestion.Edit(token.start(), token.end(), plain));
            }
        }
        if (!edits.isEmpty()) {
            int at = edits.get(0).start();
            String means = "The quotes around this text are curly (" + code.text.charAt(at)
                    + "), as a word processor or a web page writes them. Java's quotes are straight: `" + plain + "`.";
            found.add(new Suggestion(at, means, "Type the quotes again, here and wherever you pasted them.", edits));
        }
    }

    /** Each sign of JavaScript alone, and all of them together: a pasted line has several. */
    private static void javaScript(Analysis code, List<Suggestion> found) {
        var signs = new ArrayList<Suggestion>();
        List<Token> tokens = Token.all(code.text);
        for (Token token : tokens) {
            switch (token.kind() == Token.Kind.SIGN ? token.text() : "") {
                case "=>" -> signs.add(sign(token, "->", "`=>` is JavaScript's arrow"));
                case "===" -> signs.add(sign(token, "==", "`===` is JavaScript"));
                case "!==" -> signs.add(sign(token, "!=", "`!==` is JavaScript"));
                default -> {}
            }
        }
        words(code, tokens, signs);
        signs.stream()
                .min((a, b) -> Integer.compare(a.at(), b.at()))
                .ifPresent(first -> found.add(new Suggestion(
                        first.at(),
                        first.means(),
                        first.step(),
                        signs.stream().flatMap(sign -> sign.repair().stream()).toList())));
    }

    private static Suggestion sign(Token token, String java, String means) {
        return Suggestion.replace(
                token.start(),
                token.end(),
                java,
                means + "; Java writes `" + java + "`.",
                "Write `" + java + "` in its place.");
    }

    private static void words(Analysis code, List<Token> tokens, List<Suggestion> signs) {
        Matcher declared = DECLARED.matcher(code.text);
        while (declared.find()) {
            if (isCode(tokens, declared.start())) {
                signs.add(Suggestion.replace(
                        declared.start(1),
                        declared.end(1),
                        "var",
                        "`" + declared.group(1) + "` is JavaScript. Java declares a variable with its type, such as"
                                + " `String`, or with `var`.",
                        "Write the type, or `var`, in place of `" + declared.group(1) + "`."));
            }
        }
        Matcher function = FUNCTION.matcher(code.text);
        while (function.find()) {
            if (isCode(tokens, function.start())) {
                signs.add(Suggestion.replace(
                        function.start(),
                        function.end(),
                        function.group(1) + " -> {",
                        "`function` is JavaScript. Java writes a function as a lambda: `" + function.group(1)
                                + " -> { ... }`.",
                        "Write `" + function.group(1) + " -> {` in its place."));
            }
        }
        Matcher template = BACKTICKS.matcher(code.text);
        while (template.find()) {
            if (isCode(tokens, template.start())) {
                String text = template.group(1).replace("\"", "\\\"").replaceAll("\\$\\{([^}]*)}", "\" + $1 + \"");
                signs.add(Suggestion.replace(
                        template.start(),
                        template.end(),
                        "\"" + text + "\"",
                        "A text between backticks is JavaScript. Java's texts are between `\"`, and are joined with"
                                + " `+`.",
                        "Write the text between `\"`."));
            }
        }
    }

    private static boolean isCode(List<Token> tokens, int at) {
        return tokens.stream().anyMatch(token -> token.start() == at && token.kind() != Token.Kind.TEXT);
    }

    /** All of a file: who writes one text so, writes the others so. */
    private static void singleQuotes(Analysis code, List<Suggestion> found) {
        var edits = new ArrayList<Suggestion.Edit>();
        for (Token token : Token.all(code.text)) {
            boolean single = token.kind() == Token.Kind.TEXT && token.text().startsWith("'");
            if (single && token.text().length() > 2 && token.text().endsWith("'") && !isCharacter(token.text())) {
                String inner = token.text().substring(1, token.text().length() - 1);
                String text = "\"" + inner.replace("\"", "\\\"").replace("\\'", "'") + "\"";
                edits.add(new Suggestion.Edit(token.start(), token.end(), text));
            }
        }
        if (!edits.isEmpty()) {
            Suggestion.Edit first = edits.get(0);
            String wrong = code.text.substring(first.start(), first.end());
            found.add(new Suggestion(
                    first.start(),
                    "`" + wrong
                            + "` is in single quotes, which are for one character in Java. A text (String) is in"
                            + " double quotes.",
                    "Write `" + first.text() + "`.",
                    edits));
        }
    }

    private static boolean isCharacter(String literal) {
        return literal.length() == 3 || literal.matches("'\\\\(?:.|u+[0-9a-fA-F]{4}|[0-7]{1,3})'");
    }
}
