// mistake: -
// Your function leaves a message in flight when its driver has disconnected. Nobody will send a
// receipt, so the message is never handed over again.
// A time-out and a disconnect mean the same for the message: the one that had it won't report it.
// Both make it ready.
package lesson08_queues;

import java.util.List;

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
        if (event.equals("timed out") && state.equals(IN_FLIGHT)) {
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
