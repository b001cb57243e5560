// right: one case for each event
package lesson08_queues;

import java.util.List;

final class ThreeStates {

    private static final String READY = "ready";
    private static final String IN_FLIGHT = "in flight";
    private static final String GONE = "gone";

    /** The state after that event; the same state if the event changes nothing. */
    static String next(String state, String event) {
        return switch (event) {
            case "handed over" -> state.equals(READY) ? IN_FLIGHT : state;
            case "received" -> GONE;
            case "timed out", "disconnected" -> state.equals(IN_FLIGHT) ? READY : state;
            default -> state;
        };
    }

    /** How many of the messages in these states the hub still has to keep. */
    static long kept(List<String> states) {
        return states.stream().filter(state -> !state.equals(GONE)).count();
    }

    private ThreeStates() {}
}
