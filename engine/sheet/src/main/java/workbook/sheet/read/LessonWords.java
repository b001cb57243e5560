package workbook.sheet.read;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import workbook.sheet.read.Line.Kind;
import workbook.sheet.read.QuestionFinder.Match;
import workbook.sheet.read.QuestionLines.Found;

/**
 * Finds questions that are there in a few words only, below a line that names their lesson: "Volatile?" among the five
 * questions of "People". Outside of its lesson, such a line could be any question, or an answer.
 */
final class LessonWords {

    private static final int MOST_WORDS = 24;

    private final QuestionFinder finder;
    private final Map<Integer, String> folders;

    /** @param folders of the lessons by their numbers */
    LessonWords(QuestionFinder finder, Map<Integer, String> folders) {
        this.finder = finder;
        this.folders = Map.copyOf(folders);
    }

    /**
     * Questions by the index of their line: where a line has one here and another one in its words, this one is meant.
     *
     * @param lessons that are named, by the index of their line
     * @param worded questions that are there in their own words, likewise
     * @param topics those that are there by a name, which can be one of another lesson's question
     */
    Map<Integer, Found> in(
            List<Line> lines, Map<Integer, Integer> lessons, Map<Integer, Found> worded, Map<Integer, Found> topics) {
        var found = new LinkedHashMap<Integer, Found>();
        var seen = new HashSet<String>();
        String folder = "";
        for (int i = 0; i < lines.size(); i++) {
            if (lessons.containsKey(i)) {
                folder = folders.getOrDefault(lessons.get(i), "");
                continue;
            }
            Found there = worded.get(i);
            boolean sure =
                    there != null && (there.surely() || there.match().set().equals(folder));
            if (there != null) {
                seen.addAll(there.match().questions());
            }
            if (!folder.isEmpty() && !sure && mayAsk(lines, i)) {
                String text = QuestionForm.bare(lines.get(i).text());
                Match match = finder.within(folder, text);
                boolean same = says(there, match) || says(topics.get(i), match);
                if (match.found() && !same && seen.addAll(Set.copyOf(match.questions()))) {
                    found.put(i, new Found(match, text, "", i + 1));
                }
            }
        }
        return found;
    }

    private static boolean says(@Nullable Found there, Match match) {
        return there != null && there.match().questions().equals(match.questions());
    }

    /** It stands out or ends with a question mark, and something stands below it. */
    private static boolean mayAsk(List<Line> lines, int index) {
        Line line = lines.get(index);
        boolean asks = line.text().strip().endsWith("?");
        boolean begins = index == 0 || lines.get(index - 1).block() != line.block();
        boolean below = index + 1 < lines.size()
                && lines.get(index + 1).kind() != Kind.HEADING
                && !lines.get(index + 1).strong()
                && (asks || !LineNumber.numbered(lines.get(index + 1)));
        boolean out = line.kind() == Kind.HEADING || line.strong() || line.ordinal() > 0;
        return below
                && begins
                && (out || asks)
                && line.kind() != Kind.CODE
                && line.kind() != Kind.CELL
                && line.text().chars().filter(each -> each == ' ').count() < MOST_WORDS;
    }
}
