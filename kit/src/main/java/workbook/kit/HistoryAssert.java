package workbook.kit;

import java.util.List;
import workbook.kit.history.Check;
import workbook.kit.history.CheckResult;

/** Asks whether what has happened keeps a promise. */
public final class HistoryAssert {

    private final WireHistory history;

    HistoryAssert(WireHistory history) {
        this.history = history;
    }

    /** All of these hold; a failure shows the shortest part of the history that breaks one. */
    public HistoryAssert keeps(Check... checks) {
        Check all = Check.all(checks);
        CheckResult result = history.check(all);
        if (!result.holds()) {
            throw history.lab().run().missed(all.of(List.of()).sentence(), result.toString());
        }
        return this;
    }
}
