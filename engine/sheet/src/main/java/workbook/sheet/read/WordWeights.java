package workbook.sheet.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How much a word says about which question of a set is meant: the fewer of them have it, the more. */
final class WordWeights {

    /** What a word weighs that no wording of a set has, as a share of one that a single wording has. */
    private static final double UNKNOWN = 0.394;

    /** How rare a word is, for each set: questions of other lessons must not change how surely one is known. */
    private final Map<String, Map<String, Double>> weights = new HashMap<>();

    private final Map<String, Double> unknown = new HashMap<>();

    WordWeights(List<Wording> wordings) {
        wordings.stream().collect(Collectors.groupingBy(Wording::set)).forEach((set, own) -> {
            Map<String, Long> counts = own.stream()
                    .flatMap(each -> each.stems().stream())
                    .collect(Collectors.groupingBy(stem -> stem, Collectors.counting()));
            Map<String, Double> ofSet = new HashMap<>();
            counts.forEach((stem, count) -> ofSet.put(stem, Math.log(1 + own.size() / (double) count)));
            weights.put(set, ofSet);
            unknown.put(set, UNKNOWN * Math.log(1 + own.size()));
        });
    }

    /** What all of these words weigh together. */
    double of(Set<String> all, String set) {
        return all.stream().mapToDouble(stem -> of(stem, set)).sum();
    }

    /** What the words weigh that a line and a wording have in common. */
    double common(Set<String> line, Wording wording) {
        return wording.stems().stream()
                .filter(line::contains)
                .mapToDouble(stem -> of(stem, wording.set()))
                .sum();
    }

    private double of(String stem, String set) {
        return weights.getOrDefault(set, Map.of()).getOrDefault(stem, unknown.getOrDefault(set, 0.0));
    }
}
