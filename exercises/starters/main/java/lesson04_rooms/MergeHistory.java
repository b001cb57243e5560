package lesson04_rooms;

import java.util.List;

/**
 * MergeHistory: one list of what was stored and what came live.
 *
 * <p>{@code merge} returns every line of both lists once, in the order of the numbers. {@code firstGap}
 * returns the first number that is missing in a merged list, or 0.
 *
 * <p>The page: lessons/lesson04_rooms/MergeHistory.adoc
 */
final class MergeHistory {

    static List<Line> merge(List<Line> history, List<Line> live) {
        // TODO 1: return every line of both lists once, in the order of the numbers.
        return history;
    }

    static int firstGap(List<Line> merged) {
        // TODO 2: return the first number that is missing between the first and the last line, or 0.
        return -1;
    }

    private MergeHistory() {}

    /** What was said, with the number that the server gave it. */
    record Line(int number, String text) {}
}
