// mistake: -
// Your function takes a receipt only while the message is in flight. Here the time was over, and
// then the receipt came: the work had been done, only more slowly than the hub had waited.
// If the late receipt doesn't count, the work is done once more.
// A ready message that is received is gone, too.
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
        if (event.equals("received") && state.equals(IN_FLIGHT)) {
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
