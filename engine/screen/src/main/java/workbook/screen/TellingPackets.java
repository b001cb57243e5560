package workbook.screen;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import workbook.check.verdict.TestResult;
import workbook.kit.Frame;
import workbook.kit.Row;

/** The packets that crossed the wire while a test failed: the few that tell most. */
final class TellingPackets {

    /** More than this says less. */
    private static final int MOST = 12;

    private static final Set<String> BELOW = Set.of("OPEN", "CLOSE", "PING", "PONG");
    private static final Set<String> COMING_AND_GOING = Set.of("CONNECT", "DISCONNECT");

    private static final Pattern ID = Pattern.compile("\"sid\":\"[^\"]*\"");

    private TellingPackets() {}

    /** What the learner can have caused: all but what opens a connection and keeps it alive. */
    static List<Frame> above(List<Frame> frames) {
        return without(frames, BELOW);
    }

    /**
     * Connecting says little once there are more packets than fit, and so do the clients that the
     * failure is not about; of what is left, the end is nearest to the failure.
     */
    static List<Frame> telling(TestResult test) {
        List<Frame> frames = above(test.frames());
        if (frames.size() > MOST) {
            frames = without(frames, COMING_AND_GOING);
        }
        if (frames.size() > MOST) {
            Set<String> expected = expected(test.rows());
            List<Frame> theirs = frames.stream()
                    .filter(f -> f.sent() || expected.contains(f.client()))
                    .toList();
            frames = theirs.isEmpty() ? frames : theirs;
        }
        return frames.subList(Math.max(0, frames.size() - MOST), frames.size());
    }

    private static Set<String> expected(List<Row> rows) {
        return rows.stream().filter(r -> r.expected() != null).map(Row::who).collect(Collectors.toSet());
    }

    private static List<Frame> without(List<Frame> frames, Set<String> types) {
        return frames.stream().filter(f -> !types.contains(f.type())).toList();
    }

    /** As it was on the wire, but for the id of a session, which is long and says nothing. */
    static String raw(Frame frame) {
        return accepts(frame) ? ID.matcher(frame.raw()).replaceFirst("\"sid\":\"...\"") : frame.raw();
    }

    private static boolean accepts(Frame frame) {
        return frame.type().equals("CONNECT") && !frame.sent();
    }

    static String decoded(Frame frame) {
        var text = new StringBuilder();
        text.append(
                switch (frame.type()) {
                    case "EVENT", "BINARY_EVENT" -> frame.event();
                    case "ACK", "BINARY_ACK" -> "acknowledges";
                    case "CONNECT" -> frame.sent() ? "connect" : "connected";
                    case "DISCONNECT" -> "disconnect";
                    case "CONNECT_ERROR" -> "refused";
                    case "CUT", "TEST" -> frame.raw();
                    default -> frame.type();
                });
        if (!accepts(frame)) {
            frame.data().forEach(value -> text.append(' ').append(value));
        }
        return frame.ackId() == null ? text.toString() : text + " #" + frame.ackId();
    }
}
