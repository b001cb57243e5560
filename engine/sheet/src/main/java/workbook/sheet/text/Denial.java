package workbook.sheet.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a clause denies: the six words after "not" and the like, until the clause ends. */
final class Denial {

    private static final int REACH = 6;
    private static final int REACH_OF_WITHOUT = 3;

    /** How far a denial goes on after "or": "no rooms or events of their own or middleware". */
    private static final int REACH_OF_ALTERNATIVE = 3;

    private static final Set<String> DENYING = Set.of(
            "not",
            "no",
            "never",
            "cannot",
            "cant",
            "dont",
            "doesnt",
            "isnt",
            "wont",
            "arent",
            "didnt",
            "nor",
            "neither",
            "nobody",
            "nothing",
            "without",
            "unlike",
            "wasnt",
            "couldnt",
            "shouldnt");
    private static final Set<String> AFTER_NOT =
            Set.of("only", "just", "merely", "simply", "necessarily", "matter", "sure", "need", "needing");
    private static final Set<String> JOINS = Set.of("or", "nor");
    private static final Set<String> TURNS = Set.of("but", "however", "because", "while", "so", "then", "whereas");
    private static final Pattern END = Pattern.compile("[.;:!?]\\s|[,\\n—–]|\\s-\\s");

    private final String text;
    private int left;

    Denial(String text) {
        this.text = text;
    }

    /** Whether this word is denied; asked for each word in its order. */
    boolean denies(List<String> raw, int index, int previousEnd, int from) {
        String word = raw.get(index);
        boolean ended =
                index > 0 && END.matcher(text.substring(previousEnd, from)).find();
        if (ended || TURNS.contains(word)) {
            left = 0;
        }
        boolean denied = left > 0;
        left = denied && JOINS.contains(word) ? Math.max(left - 1, REACH_OF_ALTERNATIVE) : Math.max(0, left - 1);
        if (denying(raw, index)) {
            left = word.equals("without") ? REACH_OF_WITHOUT : REACH;
        }
        return denied;
    }

    private static boolean denying(List<String> raw, int index) {
        String word = raw.get(index);
        String next = index + 1 < raw.size() ? raw.get(index + 1) : "";
        boolean pair = (word.equals("instead") && next.equals("of")) || (word.equals("rather") && next.equals("than"));
        boolean single = DENYING.contains(word) || word.endsWith("n't");
        return pair || (single && !AFTER_NOT.contains(next));
    }
}
