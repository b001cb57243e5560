package workbook.check.verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import workbook.check.catalog.Mistakes.Mistake;

/** What the behaviour of each known mistake of one exercise looks like from outside. */
public final class Fingerprints {

    private final Map<Mistake, Fingerprint> prints;

    Fingerprints(Map<Mistake, Fingerprint> prints) {
        this.prints = new LinkedHashMap<>(prints);
    }

    /** The mistake whose behaviour looks the same; the first by name, if there are several. */
    Optional<Mistake> recognise(Fingerprint seen) {
        return prints.entrySet().stream()
                .filter(known -> known.getValue().equals(seen))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The name under which a mistake is recognised: its own, or that of one that looks the same. */
    public Optional<String> recognisedAs(String name) {
        return prints.entrySet().stream()
                .filter(known -> known.getKey().name().equals(name))
                .findFirst()
                .flatMap(known -> recognise(known.getValue()))
                .map(Mistake::name);
    }

    /**
     * Pairs of mistakes that no test can tell apart although their texts differ: each as one
     * sentence. Empty in a sound exercise.
     */
    public List<String> clashes() {
        var clashes = new ArrayList<String>();
        prints.forEach((mistake, print) -> {
            Mistake first = recognise(print).orElse(mistake);
            if (!first.text().equals(mistake.text())) {
                clashes.add(first.name() + " and " + mistake.name()
                        + " look the same to every test, and their texts differ");
            }
        });
        return List.copyOf(clashes);
    }
}
