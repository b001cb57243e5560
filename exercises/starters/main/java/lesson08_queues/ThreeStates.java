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
        // TODO 1: a ready message that is "handed over" is in flight; one in flight that is "received" is gone.
        // TODO 2: one in flight that has "timed out", or whose driver has "disconnected", is ready again.
        // TODO 3: a receipt can be late: a ready message that is "received" is gone, too.
        return state;
    }

    /** How many of the messages in these states the hub still has to keep. */
    static long kept(List<String> states) {
        // TODO 2: count the messages that are not gone.
        return -1;
    }

    private ThreeStates() {}
}
