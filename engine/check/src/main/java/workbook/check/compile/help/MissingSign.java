package workbook.check.compile.help;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A bracket, a semicolon, a comma, a quote or an arrow is missing: where, and not where the compiler noticed. */
final class MissingSign implements HelpRule {

    private static final List<String> SIGNS =
            List.of(";", ")", ");", "))", "}", "})", "});", "]", ", ", " + ", " -> ", ".");
    private static final List<String> OPENERS = List.of("(", "{");

    @Override
    public List<Suggestion> suggest(Analysis code) {
        var brackets = new Brackets(code.text);
        int position = (int) Math.min(code.first().getPosition(), code.text.length());
        if (position < 0) {
            return List.of();
        }
        var found = new ArrayList<Suggestion>();
        if (code.code().equals("unclosed.str.lit")) {
            quotes(code, brackets, position, found);
            return found;
        }
        if (code.code().equals("unclosed.text.block")) {
            return List.of(Suggestion.insert(
                    end(code.text, position),
                    "\n\"\"\";",
                    "The text block that `\"\"\"` opens is never closed.",
                    "Put `\"\"\";` on a line of its own after the last line of the text."));
        }
        for (Brackets.Gap gap : brackets.gaps()) {
            found.add(gap(code, brackets, gap));
        }
        for (int at : places(brackets, position)) {
            for (String sign : SIGNS) {
                found.add(sign(code, brackets, at, sign.strip(), sign));
            }
            for (String sign : OPENERS) {
                if (code.message().contains("'" + sign + "'")) { // or else a closing one is more likely too many
                    found.add(sign(code, brackets, at, sign, sign));
                }
            }
        }
        brackets.unopened().forEach(at -> found.add(sign(code, brackets, at, "{", " {")));
        found.sort((a, b) -> Boolean.compare(isBlock(a), isBlock(b)));
        return found;
    }

    /** Blocks are compared last: most of what is missing is one sign. */
    private static boolean isBlock(Suggestion suggestion) {
        return suggestion.repair().get(0).text().startsWith("\n");
    }

    private static int end(String text, int position) {
        int end = position;
        for (int at = text.length() - 1; at > position; at--) {
            if (!Character.isWhitespace(text.charAt(at)) && text.charAt(at) != '}') {
                end = at + 1;
                break;
            }
        }
        return end;
    }

    private static Suggestion gap(Analysis code, Brackets brackets, Brackets.Gap gap) {
        String line = Names.shortened(brackets.line(gap.opener().start()));
        String means = "The block that line " + code.line(gap.opener().start()) + " opens (`" + line
                + "`) is never closed: `" + gap.closers() + "` is missing.";
        return Suggestion.insert(
                gap.at(),
                "\n" + gap.closers(),
                means,
                "Put `" + gap.closers() + "` on a line of its own below this one.");
    }

    /** After the tokens around the place where the compiler noticed, and at the end of the line before. */
    private static Set<Integer> places(Brackets brackets, int position) {
        var places = new LinkedHashSet<Integer>();
        List<Token> tokens = brackets.tokens();
        int next = 0;
        while (next < tokens.size() && tokens.get(next).start() < position) {
            next++;
        }
        for (int back = next - 1; back >= Math.max(0, next - 4); back--) {
            places.add(tokens.get(back).end());
        }
        if (next < tokens.size()) {
            places.add(tokens.get(next).start());
            places.add(tokens.get(next).end());
        }
        return places;
    }

    private static Suggestion sign(Analysis code, Brackets brackets, int at, String sign, String inserted) {
        int line = code.line(at);
        String means = closing(sign) ? unclosed(brackets, at, sign).orElse(plain(sign, line)) : plain(sign, line);
        return Suggestion.insert(at, inserted, means, "Write " + where(code, brackets, at, sign));
    }

    private static boolean closing(String sign) {
        return sign.startsWith(")") || sign.startsWith("}") || sign.startsWith("]");
    }

    private static String plain(String sign, int line) {
        return sign.equals(";")
                ? "The statement in line " + line + " doesn't end: a `;` is missing."
                : "A `" + sign + "` is missing in line " + line + ".";
    }

    private static Optional<String> unclosed(Brackets brackets, int at, String sign) {
        Token opener = brackets.openBefore(at).peek();
        if (opener == null) {
            return Optional.empty();
        }
        int index = brackets.tokens().indexOf(opener);
        Token before = index > 0 ? brackets.tokens().get(index - 1) : opener;
        String what = before.isWord() && opener.is("(") ? before.text() + opener.text() : opener.text();
        String line = Names.shortened(brackets.line(opener.start()));
        String shown = opener.is("{") || !before.isWord() ? " of `" + line + "`" : "";
        return Optional.of("The `" + what + "`" + shown + " isn't closed: `" + sign + "` is missing.");
    }

    private static String where(Analysis code, Brackets brackets, int at, String sign) {
        String before = code.text.substring(brackets.lineStart(at), at).strip();
        String after = code.text.substring(at, endOfLine(code.text, at)).strip();
        if (after.isEmpty() || after.startsWith("//")) {
            return "`" + sign + "` at the end of this line.";
        }
        return before.isEmpty()
                ? "`" + sign + "` at the beginning of this line."
                : "`" + sign + "` before `" + Names.shortened(after) + "`.";
    }

    private static int endOfLine(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    /** At the end of the line, before what ends a call, or before a word that stands alone: {@code send(hi");}. */
    private static void quotes(Analysis code, Brackets brackets, int position, List<Suggestion> found) {
        int end = endOfLine(code.text, position);
        String rest = code.text.substring(position, end);
        var places = new LinkedHashSet<Integer>();
        for (int i = rest.length(); i > 1 && ");,} ".indexOf(rest.charAt(i - 1)) >= 0; i--) {
            places.add(position + i - 1);
        }
        places.add(end);
        for (int i = 1; i < rest.length(); i++) {
            if (rest.charAt(i) == ',' || rest.charAt(i) == ')') {
                places.add(position + i);
            }
        }
        for (int at : places.stream().sorted().toList()) {
            String text = code.text.substring(position, at);
            found.add(Suggestion.insert(
                    at,
                    "\"",
                    "The text `" + Names.shortened(text) + "` isn't closed: its second `\"` is missing.",
                    "Write a `\"` where the text ends, such as `" + Names.shortened(text) + "\"`."));
        }
        int line = brackets.lineStart(position);
        String before = code.text.substring(line, position);
        for (int i = before.length(); i > 0; i--) {
            char c = before.charAt(i - 1);
            if (!Character.isLetterOrDigit(c) && " .:-_!?".indexOf(c) < 0) {
                String text = code.text.substring(line + i, position).strip();
                int at = code.text.indexOf(text, line + i);
                if (!text.isEmpty()) {
                    found.add(Suggestion.insert(
                            at,
                            "\"",
                            "The text `" + text + "\"` isn't opened: its first `\"` is missing.",
                            "Write `\"" + text + "\"`."));
                }
                break;
            }
        }
    }
}
