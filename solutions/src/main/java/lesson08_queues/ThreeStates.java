package lesson08_queues;

import java.util.List;

/**
 * ThreeStates: what a hub knows about one message: ready, in flight, or gone.
 *
 * <p>{@code next} returns the state that follows when something happens to the message. {@code kept} counts
 * the messages that the hub still has to keep.
 *
 * <p>The page: lessons/lesson08_queues/ThreeStates.adoc
 */
final class ThreeStates {

    private static final String READY = "ready";
    private static final String IN_FLIGHT = "in flight";
    private static final String GONE = "gone";

    /** The state after that event; the same state if the event changes nothing. */
    static String next(String state, String event) {
        if (event.equals("handed over") && state.equals(READY)) {
            return IN_FLIGHT;
        }
        if (event.equals("received")) {
            return GONE;
        }
        if ((event.equals("timed out") || event.equals("disconnected")) && state.equals(IN_FLIGHT)) {
            return READY;
        }
        return state;
    }

    /** How many of the messages in these states the hub still has to keep. */
    static long kept(List<String> states) {
        return states.stream().filter(state -> !state.equals(GONE)).count();
    }

    private ThreeStates() {}
}
