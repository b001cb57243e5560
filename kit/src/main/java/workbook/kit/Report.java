package workbook.kit;

import java.util.List;
import java.util.Map;

/**
 * What a lab saw during one test, whether it passed or not.
 *
 * @param rows who heard what
 * @param frames every packet of every client, in the order of recording
 * @param notes what went wrong off the test's thread, one sentence each: an exception in a handler,
 *     an event that nobody handles, a thread or socket left behind
 * @param rooms by client, the rooms that it was in at the end
 * @param broadcasts what the servers sent to rooms and namespaces, and who was in which room at that moment
 * @param predictions what the exercise predicted, beside what happened
 */
public record Report(
        List<Row> rows,
        List<Frame> frames,
        List<String> notes,
        Map<String, List<String>> rooms,
        List<Broadcast> broadcasts,
        List<Prediction> predictions) {

    /** Nothing was seen. */
    public static final Report EMPTY = new Report(List.of(), List.of(), List.of(), Map.of(), List.of(), List.of());

    /**
     * Of two labs of one test, the one that says what the test found; or the one in which more has crossed, or else
     * the other one.
     */
    public Report or(Report other) {
        if (finds() != other.finds()) {
            return finds() ? this : other;
        }
        return frames.size() > other.frames.size() ? this : other;
    }

    private boolean finds() {
        return !predictions.isEmpty() || rows.stream().anyMatch(Row::missed);
    }
}
