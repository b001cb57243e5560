// mistake: M-DELSEND
// Your function lets a message go as soon as it's handed over. If the driver's program stops at
// that moment, nobody has the message any more.
// Handing over is no proof. Between "ready" and "gone" there's a third state, in which the hub
// still keeps the message.
// It ends with the driver's receipt.
package lesson08_queues;

import java.util.List;

final class ThreeStates {

    private static final String READY = "ready";
    private static final String IN_FLIGHT = "in flight";
    private static final String GONE = "gone";

    /** The state after that event; the same state if the event changes nothing. */
    static String next(String state, String event) {
        if (event.equals("handed over") && state.equals(READY)) {
            return GONE;
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
