package workbook.kit.history;

import java.util.List;

/**
 * Whether a check holds of a history.
 *
 * @param holds true if it does
 * @param sentence what is so, or what is wrong
 * @param part the shortest part of the history that breaks the check; empty if it holds
 */
public record CheckResult(boolean holds, String sentence, List<HistoryEntry> part) {

    static CheckResult right(String sentence) {
        return new CheckResult(true, sentence, List.of());
    }

    static CheckResult wrong(String sentence, List<HistoryEntry> part) {
        return new CheckResult(false, sentence, List.copyOf(part));
    }

    /** The sentence, and below it the part, one line for each entry. */
    @Override
    public String toString() {
        return part.isEmpty() ? sentence : sentence + "\n" + History.text(part);
    }
}
