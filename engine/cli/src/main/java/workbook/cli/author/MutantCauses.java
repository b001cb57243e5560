package workbook.cli.author;

import static workbook.check.explain.CauseKind.*;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import workbook.check.explain.CauseKind;

/** Which causes may be named for a call that is left out of a solution, or made twice. */
final class MutantCauses {

    /** The causes that may be named for a call that is left out, by its method. */
    private static final Map<String, Set<CauseKind>> LEFT_OUT = Map.ofEntries(
            Map.entry("sendEvent", EnumSet.of(NOT_SENT, NOT_ALWAYS_SENT, NO_LISTENER)),
            Map.entry("emit", EnumSet.of(NOT_SENT, NOT_ALWAYS_SENT, NO_LISTENER, NOT_WRITTEN)),
            Map.entry("sendAckData", EnumSet.of(NOT_ACKNOWLEDGED)),
            Map.entry("accept", EnumSet.of(NOT_WRITTEN, NO_LISTENER)),
            Map.entry("addEventListener", EnumSet.of(NO_LISTENER, NOT_SENT, NOT_ACKNOWLEDGED)),
            Map.entry("on", EnumSet.of(NO_LISTENER, NOT_SENT, NOT_WRITTEN)),
            // what is not noted of a client can change an answer
            Map.entry(
                    "addConnectListener",
                    EnumSet.of(
                            NO_LISTENER, NOT_SENT, NOT_WRITTEN, OTHER_ACKNOWLEDGEMENT, NOBODY_THERE)), // it joins rooms
            Map.entry(
                    "addDisconnectListener", // what it would have ended keeps sends from happening
                    EnumSet.of(NO_LISTENER, NOT_SENT, NOT_ALWAYS_SENT, NOT_WRITTEN, OTHER_ACKNOWLEDGEMENT)),
            Map.entry("setPort", EnumSet.of(OTHER_PORT, MAIN_THREW)),
            Map.entry("start", EnumSet.of(NOT_STARTED, MAIN_THREW)),
            Map.entry("stop", EnumSet.of(NOT_STOPPED)));

    /** The same for a call that is made twice. */
    private static final Map<String, Set<CauseKind>> TWICE = Map.ofEntries(
            Map.entry("sendEvent", EnumSet.of(SENT_TOO_OFTEN)),
            Map.entry("emit", EnumSet.of(SENT_TOO_OFTEN, LINE_NOT_EXPECTED)),
            // not sendAckData: the library sends the first acknowledgement only
            Map.entry("accept", EnumSet.of(LINE_NOT_EXPECTED)),
            // what a listener does twice can change a later answer
            Map.entry(
                    "addEventListener",
                    EnumSet.of(
                            LISTENER_ADDED_TWICE,
                            SENT_TOO_OFTEN,
                            ACKNOWLEDGED_TWICE,
                            OTHER_ACKNOWLEDGEMENT,
                            OTHER_VALUE)),
            Map.entry("on", EnumSet.of(LISTENER_ADDED_TWICE, SENT_TOO_OFTEN, LINE_NOT_EXPECTED)),
            Map.entry("addConnectListener", EnumSet.of(SENT_TOO_OFTEN, LINE_NOT_EXPECTED)),
            Map.entry("addDisconnectListener", EnumSet.of(SENT_TOO_OFTEN, NOT_EXPECTED, LINE_NOT_EXPECTED)));

    private MutantCauses() {}

    /** Those that may be named where a call of this method is left out; null if it isn't left out. */
    static @Nullable Set<CauseKind> leftOut(String method) {
        return LEFT_OUT.get(method);
    }

    /** The same where it's made twice. */
    static @Nullable Set<CauseKind> twice(String method) {
        return TWICE.get(method);
    }
}
