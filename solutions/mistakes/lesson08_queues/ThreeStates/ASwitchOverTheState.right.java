// right: one case for each state
package lesson08_queues;

import java.util.List;

final class ThreeStates {

    private static final String READY = "ready";
    private static final String IN_FLIGHT = "in flight";
    private static final String GONE = "gone";
    private static final List<String> LOST = List.of("timed out", "disconnected");

    /** The state after that event; the same state if the event changes nothing. */
    static String next(String state, String event) {
        switch (state) {
            case READY:
                return event.equals("handed over") ? IN_FLIGHT : event.equals("received") ? GONE : READY;
            case IN_FLIGHT:
                return event.equals("received") ? GONE : LOST.contains(event) ? READY : IN_FLIGHT;
            default:
                return state;
        }
    }

    /** How many of the messages in these states the hub still has to keep. */
    static long kept(List<String> states) {
        return states.stream().filter(state -> !state.equals(GONE)).count();
    }

    private ThreeStates() {}
}
