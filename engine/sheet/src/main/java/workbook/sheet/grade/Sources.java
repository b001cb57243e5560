package workbook.sheet.grade;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import workbook.sheet.text.Shingles;

/** Texts that answers are copied from: the documentation, and the course's own pages. */
public final class Sources {

    private static final double COPIED = 0.5;
    private static final int LEAST_RUNS = 3;

    private final Map<String, Set<Integer>> runs;
    private final Set<Integer> all = new HashSet<>();

    /** @param runs of six words, as {@link Shingles} makes them, for the name of each source */
    public Sources(Map<String, Set<Integer>> runs) {
        this.runs = new LinkedHashMap<>(runs);
        runs.values().forEach(all::addAll);
    }

    /** Where half of an answer's runs or more stand; empty for a learner's own words. */
    String of(String answer) {
        Set<Integer> own = Shingles.of(answer);
        if (own.size() < LEAST_RUNS || Shingles.share(own, all) < COPIED) {
            return "";
        }
        return runs.entrySet().stream()
                .filter(source -> Shingles.share(own, source.getValue()) >= COPIED)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /** The runs of an answer that are nobody's but its writer's: what two sheets have in common of them was copied. */
    public Set<Integer> own(String answer) {
        Set<Integer> own = Shingles.of(answer);
        own.removeIf(all::contains);
        return own;
    }
}
