// mistake: -
// Your function makes a message ready again when its receipt comes. It would be handed over again,
// and the driver would do the work a second time.
// A receipt says that the work is done. The message is gone, and stays gone.
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
            return READY;
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
