package workbook.check.verdict;

import java.util.List;

/** What the behaviour of each known mistake of one exercise looks like from outside. */
public final class Fingerprints {

    private Fingerprints() {}

    /**
     * Pairs of mistakes that no test can tell apart although their texts differ: each as one sentence.
     * Empty in a sound exercise.
     */
    public List<String> clashes() {
        throw new UnsupportedOperationException("not yet built");
    }
}
