package workbook.check.explain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import workbook.check.compile.SourceText;
import workbook.check.compile.TreeText;

/**
 * One small change of a judged file: a condition reversed, a limit moved by one, two statements in the other order.
 *
 * <p>Where no detector knows why a test fails, such changes are tried. If the test passes after one of them, that is
 * no guess: it is proven that this place decides the test, whatever the mistake is.
 *
 * @param line where it was changed, from 1
 * @param text the whole file after the change
 * @param means what the change proves, as a sentence that is true if the failed test passes after it
 * @param fix what to do, as a sentence; it does not say the change
 * @param copied true if it has code of the solution, which a learner must not be shown
 */
public record SmallChange(CauseKind kind, int line, String text, String means, String fix, boolean copied) {

    private static final Set<CauseKind> SLIPS =
            EnumSet.of(CauseKind.OTHER_CONDITION, CauseKind.OTHER_METHOD, CauseKind.OTHER_NUMBER);

    /** These say that something in their line is wrong, and not only where it stands. */
    private static final Set<CauseKind> ONE_LINE = EnumSet.of(
            CauseKind.OTHER_CONDITION,
            CauseKind.OTHER_METHOD,
            CauseKind.OTHER_NUMBER,
            CauseKind.OTHER_ARGUMENTS,
            CauseKind.SAME_OBJECT);

    /** How much more alike a change must make the files that copies from the solution: each copy makes them so. */
    private static final int COPIED = 6;

    private static final Pattern TOKEN =
            Pattern.compile("//[^\n]*|/\\*(?s:.*?)\\*/|\"(?:[^\"\\\\\n]|\\\\.)*\"|\\w+|[<>=!&|+-]{1,2}|\\S");

    /**
     * Those worth trying: at most {@code most}, first the ones after which the file is most like the solution.
     *
     * @param given the starter: what a line of it and of the solution says is right
     * @throws IOException if a file cannot be read
     */
    static List<SmallChange> of(SourceText judged, SourceText solution, SourceText given, int most) throws IOException {
        var all = new ArrayList<SmallChange>();
        SolutionCode code = SolutionCode.of(solution);
        for (TreeText tree : TreeText.of(judged)) {
            all.addAll(new ExpressionChanges(tree, code).all());
            all.addAll(new StatementChanges(tree, code).all());
        }
        Set<String> right = lines(given);
        right.retainAll(lines(solution));
        List<String> own = judged.text().lines().map(String::strip).toList();
        all.removeIf(change -> ONE_LINE.contains(change.kind) && right.contains(own.get(change.line - 1)));
        all.sort(Comparator.comparing(SmallChange::copied)); // the others say more
        var texts = new HashSet<String>();
        all.removeIf(change -> !texts.add(change.text()));
        var likeness = new Likeness(solution.text());
        int now = likeness.distance(judged.text());
        var ranks = new HashMap<SmallChange, Integer>();
        int words = tokens(judged.text()).size();
        for (SmallChange change : List.copyOf(all)) {
            int farther = likeness.distance(change.text()) - now;
            if (farther > 0 && words - tokens(change.text()).size() >= 2) {
                all.remove(change); // what the solution has as well is left out: that is hardly what is wrong
            } else {
                ranks.put(change, change.rank(farther));
            }
        }
        return all.stream().sorted(Comparator.comparing(ranks::get)).limit(most).toList();
    }

    private static Set<String> lines(SourceText source) {
        return source.text().lines().map(String::strip).collect(Collectors.toSet());
    }

    /** What makes the file more like the solution comes first, then slips that are made anywhere. */
    private int rank(int farther) {
        if (kind == CauseKind.SAME_OBJECT) {
            return Integer.MIN_VALUE; // hardly ever meant
        }
        int by = farther + (copied ? COPIED : 0);
        return by < 0 ? by : SLIPS.contains(kind) ? 0 : 1 + by;
    }

    /** The file's words and signs without its comments. */
    static List<String> tokens(String text) {
        var tokens = new ArrayList<String>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            String token = matcher.group();
            if (!token.startsWith("//") && !token.startsWith("/*")) {
                tokens.add(token);
            }
        }
        return tokens;
    }

    /** How far a file is from the solution, whatever names it has for its own things. */
    private static final class Likeness {

        private final Set<String> vocabulary;
        private final Map<String, Integer> goal;

        Likeness(String solution) {
            vocabulary = Set.copyOf(tokens(solution));
            goal = grams(solution);
        }

        int distance(String text) {
            Map<String, Integer> grams = grams(text);
            var all = new HashSet<>(goal.keySet());
            all.addAll(grams.keySet());
            return all.stream()
                    .mapToInt(gram -> Math.abs(grams.getOrDefault(gram, 0) - goal.getOrDefault(gram, 0)))
                    .sum();
        }

        /** One, two and three tokens that follow each other; names that the solution does not have count as the same. */
        private Map<String, Integer> grams(String text) {
            List<String> tokens = tokens(text).stream()
                    .map(token -> vocabulary.contains(token) ? token : "_")
                    .toList();
            var grams = new HashMap<String, Integer>();
            for (int i = 0; i < tokens.size(); i++) {
                for (int length = 1; length <= 3 && i + length <= tokens.size(); length++) {
                    grams.merge(String.join(" ", tokens.subList(i, i + length)), 1, Integer::sum);
                }
            }
            return grams;
        }
    }
}
