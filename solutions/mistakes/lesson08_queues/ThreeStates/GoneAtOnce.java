// mistake: M-DELSEND
// Your function lets a message go as soon as it's handed over. If the driver's program stops at
// that moment, nobody has the message any more. Handing over is no proof. Between "ready" and
// "gone" there's a third state, in which the hub still keeps the message. It ends with the driver's
// receipt.
package lesson08_queues;

import java.util.List;

final class ThreeStates {

    private static final String READY = "ready";
    private static final String IN_FLIGHT = "in flight";
    private static final String GONE = "gone";

    static String next(String state, String event) {
        if (event.equals("handed over") && state.equals(READY)) {
            return GONE;
        }
        if (event.equals("received") && state.equals(IN_FLIGHT)) {
            return GONE;
        }
        return state;
    }

    static long kept(List<String> states) {
        return -1;
    }

    private ThreeStates() {}
}
