package workbook.kit.history;

import java.util.Comparator;
import java.util.List;

/**
 * A property that a history has or has not. {@link Guarantees} makes the usual ones.
 *
 * <p>A check never claims more than the history proves: what is unknown may have happened or not, and
 * what takes time may have happened at any moment between its two entries.
 */
@FunctionalInterface
public interface Check {

    /** Whether these entries have the property. */
    CheckResult of(List<HistoryEntry> entries);

    /** All of these: if several are broken, the one with the shortest part is told. */
    static Check all(Check... checks) {
        return entries -> {
            List<CheckResult> results =
                    List.of(checks).stream().map(check -> check.of(entries)).toList();
            return results.stream()
                    .filter(result -> !result.holds())
                    .min(Comparator.comparingInt(result -> result.part().size()))
                    .orElseGet(() -> CheckResult.right(String.join(
                            " ", results.stream().map(CheckResult::sentence).toList())));
        };
    }
}
