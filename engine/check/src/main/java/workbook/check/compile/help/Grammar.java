package workbook.check.compile.help;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Forms that Java writes in another way. */
final class Grammar implements HelpRule {

    private static final Pattern GENERIC_CLASS = Pattern.compile("\\b(\\w+)\\s*<[\\w\\s,.?<>]*>\\s*\\.\\s*class\\b");
    private static final Pattern MIXED = Pattern.compile("\\(([\\w\\s,<>]+)\\)\\s*->");
    private static final Pattern BODY_WITHOUT_NEW = Pattern.compile("(?<!new )\\b([A-Z]\\w*)\\([^(){};]*\\)\\s*\\{");
    private static final Pattern NO_TYPE = Pattern.compile("\\b((?:static|public|private|final)\\s+)(\\w+)\\s*\\(");
    private static final Pattern IF_ENDS = Pattern.compile("\\bif\\s*\\(.*\\)\\s*(;)\\s*\\{?");
    private static final Pattern RETURNS_SEVERAL = Pattern.compile("\\breturn\\s+([^;{}()]*,[^;{}()]*);");
    private static final Pattern METHOD =
            Pattern.compile("\\b(List<[^;{}()]*>|\\w+\\[\\])\\s+\\w+\\s*\\([^(){};]*\\)\\s*\\{");
    private static final Pattern WORDS = Pattern.compile(
            "\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*(?:\\s+\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*)*");
    private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\"[ \\t]*(?=[^\\s\"])");

    @Override
    public List<Suggestion> suggest(Analysis code) {
        var found = new ArrayList<Suggestion>();
        Matcher generic = GENERIC_CLASS.matcher(code.text);
        while (generic.find()) {
            String plain = generic.group(1) + ".class";
            found.add(Suggestion.replace(
                    generic.start(),
                    generic.end(),
                    plain,
                    "A class has no type arguments when it is a value: `" + generic.group() + "` doesn't exist, only `"
                            + plain + "`.",
                    "Write `" + plain + "`."));
        }
        quotesInside(code, found);
        severalValues(code, found);
        switch (code.code()) {
            case "invalid.lambda.parameter.declaration" -> mixed(code, found);
            case "invalid.meth.decl.ret.type.req" -> returnType(code, found);
            case "unclosed.comment" ->
                found.add(Suggestion.fact(
                        (int) code.first().getPosition(),
                        "The comment that begins here with `/*` never ends, so all that follows belongs to it.",
                        "Write `*/` where the comment ends."));
            case "not.stmt" -> noStatement(code, found);
            case "else.without.if" -> elseAlone(code, found);
            case "illegal.start.of.expr" -> nothingThere(code, found);
            case "illegal.text.block.open" -> textBlock(code, found);
            default -> withoutNew(code, found);
        }
        return found;
    }

    private static void mixed(Analysis code, List<Suggestion> found) {
        Matcher parameters = MIXED.matcher(code.text);
        while (parameters.find()) {
            String plain = parameters.group(1).replaceAll("[\\w<>]+\\s+(?=\\w)", "");
            if (!plain.equals(parameters.group(1))) {
                found.add(Suggestion.replace(
                        parameters.start(1),
                        parameters.end(1),
                        plain,
                        "Some parameters of the lambda `(" + parameters.group(1)
                                + ")` have a type, and some have none: all must have one, or none.",
                        "Write `(" + plain + ") ->`."));
            }
        }
    }

    private static void returnType(Analysis code, List<Suggestion> found) {
        Matcher method = NO_TYPE.matcher(code.text);
        while (method.find()) {
            found.add(Suggestion.insert(
                    method.start(2),
                    "void ",
                    "The method `" + method.group(2) + "` has no return type; one that returns nothing is `void`.",
                    "Write `void " + method.group(2) + "(`, or the type that it returns."));
        }
    }

    /** {@code server.start;}, or {@code x == 1;}. */
    private static void noStatement(Analysis code, List<Suggestion> found) {
        int at = (int) code.first().getPosition();
        int end = code.text.indexOf(';', at);
        String line = end < 0 ? "" : code.text.substring(at, end);
        if (line.startsWith("==")) {
            found.add(Suggestion.replace(
                    at, at + 2, "=", "`==` compares, and gives no variable a value: `=` does.", "Write `=`."));
        } else if (line.matches("\\.\\w+")) {
            String name = line.substring(1);
            found.add(Suggestion.insert(
                    end, "()", "`" + name + "` is a method: it is called with brackets.", "Write `" + name + "()`."));
        }
    }

    private static void elseAlone(Analysis code, List<Suggestion> found) {
        Matcher ends = IF_ENDS.matcher(code.text);
        while (ends.find()) {
            found.add(Suggestion.replace(
                    ends.start(1),
                    ends.end(1),
                    "",
                    "The `;` after `if (...)` ends the `if` at once, so the `else` belongs to none.",
                    "Delete the `;` after the condition."));
        }
    }

    /** {@code number + ;}: an operator, or a comma, and nothing after it. */
    private static void nothingThere(Analysis code, List<Suggestion> found) {
        Token before = null;
        for (Token token : Token.all(code.text)) {
            boolean here = token.start() == code.first().getPosition() && token.is(";", ")", ",");
            if (here && before != null && before.is("+", "-", "*", "/", "=", "==", "!=", "<", ">", "&&", "||", ",")) {
                found.add(Suggestion.fact(
                        before.start(),
                        "Between `" + before.text() + "` and `" + token.text() + "` a value is missing.",
                        "Write the value, or delete the `" + before.text() + "`."));
            }
            before = token;
        }
    }

    private static void textBlock(Analysis code, List<Suggestion> found) {
        Matcher opener = TEXT_BLOCK.matcher(code.text);
        while (opener.find()) {
            found.add(Suggestion.insert(
                    opener.end(),
                    "\n",
                    "The text of a text block begins on the line after `\"\"\"`.",
                    "End the line after `\"\"\"`, and begin the text on the next one."));
        }
    }

    /** {@code "she says "hi" to him"}: the quote before the word ends the text. */
    private static void quotesInside(Analysis code, List<Suggestion> found) {
        List<Token> tokens = Token.all(code.text);
        List<Token> texts =
                tokens.stream().filter(token -> token.kind() == Token.Kind.TEXT).toList();
        for (int i = 1; i < texts.size(); i++) {
            int from = texts.get(i - 1).end();
            int to = texts.get(i).start();
            String inside = code.text.substring(from, to);
            if (WORDS.matcher(inside).matches() && !hasNames(inside, tokens)) {
                found.add(Suggestion.replace(
                                from - 1,
                                from,
                                "\\\"",
                                "The quotation mark before `" + inside
                                        + "` ends the text: inside a text it's written with a backslash.",
                                "Write `\\\"" + inside + "\\\"`.")
                        .and(new Suggestion.Edit(to, to + 1, "\\\"")));
            }
        }
    }

    /** A name that the program uses elsewhere is more likely to lack a plus. */
    private static boolean hasNames(String words, List<Token> tokens) {
        return Stream.of(words.split("\\s+"))
                .anyMatch(word -> tokens.stream()
                                .filter(token -> token.isWord() && token.text().equals(word))
                                .count()
                        > 1);
    }

    /** {@code return "a", "b";} where a list or an array is returned. */
    private static void severalValues(Analysis code, List<Suggestion> found) {
        Matcher returned = RETURNS_SEVERAL.matcher(code.text);
        while (returned.find()) {
            Matcher method = METHOD.matcher(code.text.substring(0, returned.start()));
            String type = null;
            while (method.find()) {
                type = method.group(1);
            }
            if (type == null) {
                continue;
            }
            boolean list = type.startsWith("List");
            String values = returned.group(1).strip();
            String made = list ? "List.of(" + values + ")" : "new " + type + " {" + values + "}";
            found.add(Suggestion.replace(
                    returned.start(1),
                    returned.end(1),
                    made,
                    "`return` returns one value, and here are several. The method returns one `"
                            + (list ? "List" : type) + "` that holds them.",
                    "Write `return " + Names.shortened(made) + ";`."));
        }
    }

    private static void withoutNew(Analysis code, List<Suggestion> found) {
        Matcher made = BODY_WITHOUT_NEW.matcher(code.text);
        while (made.find()) {
            found.add(Suggestion.insert(
                    made.start(),
                    "new ",
                    "`" + made.group(1) + "` is a class: an object of it is made with `new`.",
                    "Write `new " + made.group(1) + "(`."));
        }
    }
}
