package workbook.check.screen;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import workbook.check.verdict.TestResult;
import workbook.kit.Frame;
import workbook.kit.Row;

/** The packets that crossed the wire while a test failed: the few that tell most. */
final class Wire {

    /** More than this says less. */
    static final int MOST = 12;

    private static final Set<String> BELOW = Set.of("OPEN", "CLOSE", "PING", "PONG");
    private static final Set<String> COMING_AND_GOING = Set.of("CONNECT", "DISCONNECT");

    private Wire() {}

    /** At most {@code most} lines: who, which way, the packet decoded, the frame itself. */
    static List<String> lines(TestResult test, int most, Ink ink) {
        List<Frame> frames = telling(test, most);
        int who = frames.stream().mapToInt(f -> f.client().length()).max().orElse(0);
        int what = Math.min(
                30, frames.stream().mapToInt(f -> decoded(f).length()).max().orElse(0));
        return frames.stream()
                .map(frame -> line(frame, who, what, ink))
                .map(String::stripTrailing)
                .toList();
    }

    /**
     * Connecting says little once there are more packets than fit, and so do the clients that the
     * failure is not about; of what is left, the end is nearest to the failure.
     */
    static List<Frame> telling(TestResult test, int most) {
        List<Frame> frames = without(test.frames(), BELOW);
        if (frames.size() > most) {
            frames = without(frames, COMING_AND_GOING);
        }
        if (frames.size() > most) {
            Set<String> expected = expected(test.rows());
            List<Frame> theirs = frames.stream()
                    .filter(f -> f.sent() || expected.contains(f.client()))
                    .toList();
            frames = theirs.isEmpty() ? frames : theirs;
        }
        return frames.subList(Math.max(0, frames.size() - most), frames.size());
    }

    private static Set<String> expected(List<Row> rows) {
        return rows.stream().filter(r -> r.expected() != null).map(Row::who).collect(Collectors.toSet());
    }

    private static List<Frame> without(List<Frame> frames, Set<String> types) {
        return frames.stream().filter(f -> !types.contains(f.type())).toList();
    }

    private static String line(Frame frame, int who, int what, Ink ink) {
        String way = frame.sent() ? ink.to() : ink.from();
        return Text.pad(Text.cut(frame.client(), 16), who)
                + " " + way + " "
                + Text.pad(Text.cut(decoded(frame), 30), what)
                + "  " + ink.faint(Text.cut(frame.raw(), 34));
    }

    static String decoded(Frame frame) {
        var text = new StringBuilder();
        text.append(
                switch (frame.type()) {
                    case "EVENT", "BINARY_EVENT" -> frame.event();
                    case "ACK", "BINARY_ACK" -> "acknowledges";
                    case "CONNECT" -> "connect";
                    case "DISCONNECT" -> "disconnect";
                    case "CONNECT_ERROR" -> "refused";
                    default -> frame.type();
                });
        frame.data().forEach(value -> text.append(' ').append(value));
        return frame.ackId() == null ? text.toString() : text + " #" + frame.ackId();
    }
}
