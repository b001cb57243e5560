package workbook.sheet.rubric;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import workbook.sheet.rubric.AnswerPattern.Code;
import workbook.sheet.rubric.AnswerPattern.Near;
import workbook.sheet.rubric.AnswerPattern.Term;
import workbook.sheet.text.Stems;

/** Reads what stands behind {@code any} in a rubric. */
final class PatternParser {

    private static final int ANYWHERE = 10_000;
    private static final String THEN = ">";
    private static final String ORDER =
            "the sign > stands between two groups of words, such as: do* > remember* > ack* ~20";
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern TERM = Pattern.compile("=?[\\p{Ll}\\p{N}']+\\*?(_=?[\\p{Ll}\\p{N}']+\\*?)*");

    private final Stems stems;

    PatternParser(Stems stems) {
        this.stems = stems;
    }

    /**
     * A pattern of words, or one of code that begins with a slash.
     *
     * @param denied true if it also matches what a clause denies
     * @throws IllegalArgumentException with a sentence that says what is wrong
     */
    AnswerPattern parse(String line, boolean denied) {
        if (line.isBlank()) {
            throw new IllegalArgumentException("a pattern is missing: write words, or a /regular expression.");
        }
        return line.startsWith("/") && line.endsWith("/") && line.length() > 2
                ? code(line.substring(1, line.length() - 1), denied)
                : near(line, denied);
    }

    private static AnswerPattern code(String expression, boolean denied) {
        try {
            return new Code(Pattern.compile(expression, Pattern.CASE_INSENSITIVE), denied);
        } catch (PatternSyntaxException wrong) {
            throw new IllegalArgumentException(
                    "the regular expression can't be read: "
                            + wrong.getDescription().toLowerCase(Locale.ROOT) + ".",
                    wrong);
        }
    }

    private AnswerPattern near(String line, boolean denied) {
        var chains = new ArrayList<List<List<Term>>>();
        int within = 0;
        boolean goesOn = false;
        for (String part : SPACES.splitAsStream(line).toList()) {
            if (part.equals(THEN)) {
                if (chains.isEmpty() || goesOn) {
                    throw new IllegalArgumentException(ORDER);
                }
                goesOn = true;
            } else if (part.startsWith("~")) {
                within = number(part);
            } else {
                List<Term> group = BAR.splitAsStream(part).map(this::term).toList();
                if (!goesOn) {
                    chains.add(new ArrayList<>());
                }
                chains.get(chains.size() - 1).add(group);
                goesOn = false;
            }
        }
        if (goesOn) {
            throw new IllegalArgumentException(ORDER);
        }
        if (chains.isEmpty()) {
            throw new IllegalArgumentException("there is a distance and no word.");
        }
        return new Near(chains, within == 0 ? ANYWHERE : within, denied);
    }

    private static int number(String part) {
        try {
            return Integer.parseInt(part.substring(1));
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException(part + " is no distance: write ~ and a number, such as ~6.", wrong);
        }
    }

    private Term term(String text) {
        if (!TERM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "'" + text
                            + "' is no word: write it in small letters, with * at its end, = at its beginning, or _ between words.");
        }
        return Term.parse(text, stems);
    }
}
