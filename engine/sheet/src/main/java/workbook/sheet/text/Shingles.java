package workbook.sheet.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs of six words, as numbers: two texts that share most of them were copied. */
public final class Shingles {

    /** How many words a run has. */
    public static final int LENGTH = 6;

    private Shingles() {}

    /** The runs of a text, each as a hash; fewer than six words have none. */
    public static Set<Integer> of(String text) {
        List<String> words = AnswerText.plainWords(text).toList();
        var runs = new HashSet<Integer>();
        for (int i = 0; i + LENGTH <= words.size(); i++) {
            runs.add(words.subList(i, i + LENGTH).stream()
                    .collect(Collectors.joining(" "))
                    .hashCode());
        }
        return runs;
    }

    /** Which share of the runs in {@code part} are in {@code whole} as well, from 0 to 1. */
    public static double share(Set<Integer> part, Set<Integer> whole) {
        long common = part.stream().filter(whole::contains).count();
        return part.isEmpty() ? 0 : (double) common / part.size();
    }
}
