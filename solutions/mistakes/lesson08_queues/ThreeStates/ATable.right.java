// right: a table of what follows, and no entry where nothing changes
package lesson08_queues;

import java.util.List;
import java.util.Map;

final class ThreeStates {

    private static final String READY = "ready";
    private static final String IN_FLIGHT = "in flight";
    private static final String GONE = "gone";
    private static final Map<String, String> NEXT = Map.of(
            "ready, handed over", IN_FLIGHT,
            "ready, received", GONE,
            "in flight, received", GONE,
            "in flight, timed out", READY,
            "in flight, disconnected", READY);

    /** The state after that event; the same state if the event changes nothing. */
    static String next(String state, String event) {
        return NEXT.getOrDefault(state + ", " + event, state);
    }

    /** How many of the messages in these states the hub still has to keep. */
    static long kept(List<String> states) {
        return states.stream().filter(state -> !state.equals(GONE)).count();
    }

    private ThreeStates() {}
}
