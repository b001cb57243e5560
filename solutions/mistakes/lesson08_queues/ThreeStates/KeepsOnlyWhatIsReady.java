// mistake: M-DELSEND
// Your `kept` leaves out what's in flight. A hub that counts in that way thinks that it's finished
// while a driver still has a message.
// In flight means: handed over, and nobody knows yet whether the work was done. The hub may have to
// hand it over again.
// Count all that isn't gone.
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
        if ((event.equals("timed out") || event.equals("disconnected")) && state.equals(IN_FLIGHT)) {
            return READY;
        }
        return state;
    }

    /** How many of the messages in these states the hub still has to keep. */
    static long kept(List<String> states) {
        return states.stream().filter(state -> state.equals(READY)).count();
    }

    private ThreeStates() {}
}
