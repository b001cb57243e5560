package workbook.site;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import workbook.kit.Report;

/**
 * What happened in one run, step by step: made of its recording, and of nothing else.
 *
 * @param participants who takes part, from left to right; one of them is {@code server}, or each of several servers
 */
record Sequence(List<String> participants, List<Step> steps) {

    static final String SERVER = "server";

    /** With several servers, the name of a client says at which one it is. */
    private static final Pattern AT = Pattern.compile(".+ at (\\w+)");

    /** What a step is. */
    enum Kind {
        /** Something that the test did and no packet shows, such as letting time pass. */
        TEST,
        /** A connection comes, goes, or is refused. */
        LINK,
        EVENT,
        ACK,
        /** An event that a lab proved not to have arrived. */
        MISSED
    }

    /**
     * One packet, one broadcast, or what happened between them; that is from nobody, to nobody.
     *
     * @param to who it reached; in a step of the kind MISSED, whom it did not reach
     * @param label the event and its data, or what the step is
     * @param reason why it did not arrive, or null
     * @param room the number of the room's colour, from 1, or 0
     */
    record Step(
            Kind kind,
            String from,
            List<String> to,
            String label,
            @Nullable String reason,
            int room) {

        /** As one reads it aloud. */
        String told() {
            String names = String.join(", ", to);
            return switch (kind) {
                case TEST -> label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
                case LINK, EVENT -> from + " \u2192 " + names + ": " + label;
                case ACK -> from + " \u21e2 " + names + ": " + label;
                case MISSED -> "\u25cb " + names + " doesn\u2019t hear " + label + ": " + reason;
            };
        }
    }

    /** The server of that client; its name tells it, if there are several. */
    static String server(String client) {
        Matcher at = AT.matcher(client);
        return at.matches() ? at.group(1) : SERVER;
    }

    boolean isServer(String participant) {
        return isServer(participants, participant);
    }

    static boolean isServer(List<String> participants, String participant) {
        return participant.equals(SERVER)
                || participants.stream()
                        .anyMatch(each ->
                                !each.equals(participant) && server(each).equals(participant));
    }

    /** With or without the steps of connecting and leaving. */
    static Sequence of(Report report, boolean links) {
        return SequenceReader.read(report, links);
    }
}
