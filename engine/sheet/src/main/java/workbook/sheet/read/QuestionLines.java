package workbook.sheet.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import workbook.sheet.read.Line.Kind;
import workbook.sheet.read.QuestionFinder.Match;

/** Finds where a question begins and ends in the lines of a sheet. */
final class QuestionLines {

    private static final int MOST_LINES = 4;
    private static final int LONGEST = 600;
    private static final int WORDS_OF_A_QUESTION = 4;
    private static final double PLAIN = 0.75;
    private static final double STANDING_OUT = 0.58;
    private static final Pattern END = Pattern.compile("\\?+[*_\"'”)\\s]*|:\\s|\\s[-–—=]\\s");
    private static final Pattern COMMENT = Pattern.compile("^\\s*(//+|/\\*+|\\*+|#+|--+)\\s*");

    private final QuestionFinder finder;

    /**
     * A question in the sheet.
     *
     * @param asked as the sheet words it
     * @param rest what stands behind it on its last line
     * @param next the line after it
     */
    record Found(Match match, String asked, String rest, int next) {

        /** True if it could hardly be another question: it has enough words, and they resemble it. */
        boolean surely() {
            return match.score() >= SheetReader.CERTAIN && words(asked) >= WORDS_OF_A_QUESTION;
        }

        /** This one, and certain of it, if the line's number says the same; else what the number says. */
        Found agreeing(Found byNumber) {
            return match.questions().equals(byNumber.match.questions())
                    ? new Found(match.atLeast(SheetReader.CERTAIN), asked, rest, next)
                    : byNumber;
        }
    }

    QuestionLines(QuestionFinder finder) {
        this.finder = finder;
    }

    /** The question that begins at a line; one without ids where none does. */
    Found at(List<Line> lines, int index) {
        Line line = lines.get(index);
        if (line.kind() == Kind.HEADING) {
            Match named = finder.heading(line.text());
            if (named.found()) {
                return new Found(named, line.text(), "", index + 1);
            }
        }
        var best = new Found(Match.NONE, "", "", index + 1);
        StringBuilder joined = new StringBuilder();
        for (int last = index; last < lines.size() && last < index + MOST_LINES; last++) {
            Line more = lines.get(last);
            if (more.block() != line.block()
                    && !(codeGoesOn(line, more) && !joined.toString().contains("?"))) {
                break;
            }
            joined.append(joined.isEmpty() ? "" : " ").append(bare(more));
            if (joined.length() > LONGEST) {
                break;
            }
            for (int end : ends(joined.toString())) {
                best = better(best, candidate(line, joined.toString(), end, last + 1));
            }
            boolean complete = best.match().found() && joined.indexOf("?") >= 0; // what follows is its answer
            if (complete || !mayGoOn(line)) {
                break;
            }
        }
        return best;
    }

    /** An answer is no beginning of the question on the next line. */
    private static boolean mayGoOn(Line line) {
        return line.kind() == Kind.HEADING || line.standsOut() || QuestionForm.asks(bare(line));
    }

    private static boolean codeGoesOn(Line line, Line more) {
        return line.kind() == Kind.CODE && more.kind() == Kind.CODE;
    }

    private static String bare(Line line) {
        return line.kind() == Kind.CODE ? COMMENT.matcher(line.text()).replaceFirst("") : line.text();
    }

    private static List<Integer> ends(String text) {
        var ends = new ArrayList<Integer>();
        Matcher end = END.matcher(text);
        while (end.find() && ends.size() < MOST_LINES) {
            ends.add(end.end());
        }
        ends.add(text.length());
        return ends;
    }

    private Found candidate(Line line, String text, int end, int next) {
        String asked = text.substring(0, end).strip();
        boolean question = asked.indexOf('?') >= 0;
        boolean label = end < text.length() && !question;
        boolean named = line.kind() == Kind.HEADING || (line.standsOut() && words(asked) >= WORDS_OF_A_QUESTION);
        if (!QuestionForm.asks(asked) && (label || !(named || finder.tells(asked)))) {
            return new Found(Match.NONE, "", "", next);
        }
        Match match = finder.of(asked);
        double enough =
                question ? QuestionFinder.ENOUGH : line.strong() || line.kind() == Kind.HEADING ? STANDING_OUT : PLAIN;
        boolean over = match.questions().size() > 1 && asked.indexOf('?') < asked.lastIndexOf('?');
        return match.score() < enough || over
                ? new Found(Match.NONE, "", "", next)
                : new Found(match, asked, text.substring(end).strip(), next);
    }

    /** "Rooms" in a list is an answer, and no question about rooms. */
    private static long words(String text) {
        return text.chars().filter(each -> each == ' ').count() + 1;
    }

    /** The one that resembles its wording more; of two that do so equally, the longer one on the same line. */
    private static Found better(Found best, Found other) {
        int more = Double.compare(other.match().score(), best.match().score());
        boolean longer = other.next() == best.next()
                && other.asked().length() > best.asked().length();
        return other.match().found() && (more > 0 || (more == 0 && longer)) ? other : best;
    }
}
