package workbook.sheet.read;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import workbook.sheet.read.Line.Kind;
import workbook.sheet.read.QuestionFinder.Match;
import workbook.sheet.read.QuestionLines.Found;

/**
 * Finds questions in a sheet that only names them: "5. join", "**Room.** A group", "use case: admins". One such line
 * could be an answer; where a sheet names four different questions in this way, that is its layout.
 */
final class TopicLines {

    private static final int LEAST = 4;
    private static final int MOST_WORDS = 9;
    private static final double ENOUGH = 0.66;
    private static final Pattern NUMBERED =
            Pattern.compile("^\\W{0,3}(?:q|question )?\\d{1,2}\\s*[.):/-].*", Pattern.CASE_INSENSITIVE);
    private static final Pattern LABEL =
            Pattern.compile("^([^.:?!=\\n]{2,60}?)\\s*(?:[:.?!]+\\s+|[:?]+$|\\s[-–—=>]+\\s)(.*)$");

    private final QuestionFinder topics;

    /** @param topics knows the short names of questions */
    TopicLines(QuestionFinder topics) {
        this.topics = topics;
    }

    /** Questions by the index of their line; empty in a sheet that has another layout. */
    Map<Integer, Found> in(List<Line> lines) {
        Map<Integer, Found> found = new LinkedHashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Found one = topic(lines.get(i), i + 1);
            if (one.match().found() && !seen.keySet().containsAll(one.match().questions())) {
                int index = i;
                one.match().questions().forEach(id -> seen.put(id, index));
                found.put(i, one);
            }
        }
        return seen.size() >= LEAST ? found : Map.of();
    }

    private Found topic(Line line, int next) {
        String bare = QuestionForm.bare(line.text());
        boolean named = line.standsOut() || NUMBERED.matcher(line.text()).matches();
        if (line.kind() == Kind.CODE) {
            return none(next);
        }
        if (named && words(bare) <= MOST_WORDS) {
            Match whole = topics.of(bare);
            if (whole.score() >= ENOUGH) {
                return new Found(whole, bare, "", next);
            }
        }
        Matcher label = LABEL.matcher(bare);
        if (label.matches() && words(label.group(1)) <= MOST_WORDS) {
            Match match = topics.of(label.group(1));
            if (match.score() >= ENOUGH) {
                return new Found(match, label.group(1), label.group(2), next);
            }
        }
        return none(next);
    }

    private static Found none(int next) {
        return new Found(Match.NONE, "", "", next);
    }

    private static long words(String text) {
        return text.chars().filter(each -> each == ' ').count() + 1;
    }
}
