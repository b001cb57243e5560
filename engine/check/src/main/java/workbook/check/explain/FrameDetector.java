package workbook.check.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import workbook.kit.Frame;

/** Frames that a learner wrote by hand. */
final class FrameDetector implements Detector {

    /** A frame, and what is wrong with it, in words that follow "it". */
    record Wrong(String frame, String why) {}

    @Override
    public Optional<Cause> cause(Situation situation) {
        return wrong(situation)
                .map(wrong -> Cause.of(
                        CauseKind.MALFORMED_FRAME,
                        "The frame `" + wrong.frame() + "` " + wrong.why() + ".",
                        "Compare it with a frame on the page, character by character."))
                .or(() -> tooMany(situation))
                .or(() -> otherEvent(situation));
    }

    /** Each line is a frame, and there are more of them than the task asks for. */
    private static Optional<Cause> tooMany(Situation situation) {
        List<String> written = situation.source().textBlockLines().toList();
        long wanted = situation.solution().textBlockLines().count();
        if (!byHand(situation) || written.size() <= wanted) {
            return Optional.empty();
        }
        String more = written.get((int) wanted);
        String meaning = more.startsWith("41") ? " It says that the client leaves." : "";
        return Optional.of(Cause.of(
                CauseKind.SENT_TOO_OFTEN,
                "You wrote " + written.size() + " frames, but the task asks for " + wanted + ": `" + more
                        + "` is one too many." + meaning,
                "Write only the frames that the task asks for."));
    }

    private static boolean byHand(Situation situation) {
        return situation.solution().contains("42[");
    }

    /** Each frame is as frames are, and none of them emits what is expected. */
    private static Optional<Cause> otherEvent(Situation situation) {
        Trace.Message missing = situation.firstMissing();
        List<Frame> written = situation.test().frames().stream()
                .filter(frame -> isByHand(frame, situation.source()))
                .toList();
        boolean none =
                !situation.source().contains("42") && situation.solution().contains("42[");
        if (!written.isEmpty() && none && !Situation.missed(situation.test()).isEmpty()) {
            return Optional.of(Cause.of(
                    CauseKind.NOT_SENT,
                    "None of your frames begins with `42`, so none of them emits an event.",
                    "Add the frame that the task asks for."));
        }
        Frame first = written.stream()
                .filter(frame -> frame.type().equals("EVENT"))
                .findFirst()
                .orElse(null);
        if (missing == null || first == null || !situation.solution().contains("42[\"" + missing.event() + '"')) {
            return Optional.empty();
        }
        if (missing.event().equals(first.event()) && !missing.data().equals(first.data())) {
            return Optional.of(Cause.of(
                    CauseKind.OTHER_VALUE,
                    "The frame `" + first.raw() + "` emits `" + first.event() + "` with " + Trace.values(first.data())
                            + ", but " + Trace.values(missing.data()) + " is expected"
                            + ValueDifference.of(missing.data(), first.data())
                                    .map(how -> ": it " + how)
                                    .orElse("") + ".",
                    "Write the value as the task does."));
        }
        return missing.event().equals(first.event())
                ? Optional.empty()
                : Optional.of(Cause.of(
                        CauseKind.OTHER_EVENT,
                        "The frame `" + first.raw() + "` emits `" + first.event() + "`, but `" + missing.event()
                                + "` is expected.",
                        "Write the event's name as the task does."));
    }

    /** The first frame that is in the judged file and is not as frames are. */
    static Optional<Wrong> wrong(Situation situation) {
        boolean plain = byHand(situation);
        var connected = new ArrayList<String>();
        for (Frame frame : situation.test().frames()) {
            // A client answers a ping with `3`, and many a file has a 3 in it.
            boolean byItself = !plain && frame.raw().length() == 1;
            if (!byItself && isByHand(frame, situation.source())) {
                String why = FrameSyntax.error(frame.raw(), connected, plain);
                if (!why.isEmpty()) {
                    return Optional.of(new Wrong(frame.raw(), why));
                }
                connected.add(frame.namespace());
            }
        }
        return unsent(situation);
    }

    /** A test that only reads what is written sends nothing of it. */
    private static Optional<Wrong> unsent(Situation situation) {
        return !byHand(situation)
                ? Optional.empty()
                : situation
                        .source()
                        .textBlockLines()
                        .map(line -> new Wrong(line, FrameSyntax.error(line, List.of(), true)))
                        .filter(wrong -> !wrong.why().isEmpty())
                        .findFirst();
    }

    /** A packet that the file has as it was sent; what a test did without one is in words, which a log can have. */
    private static boolean isByHand(Frame frame, SourceFacts source) {
        return frame.sent() && frame.crossed() && isWritten(frame.raw(), source);
    }

    /** As a text block or as a string has it, or put together from two strings. */
    private static boolean isWritten(String frame, SourceFacts source) {
        return isOneText(frame, source)
                || (FrameSyntax.isTwoFrames(frame)
                        && isOneText(frame.substring(0, 2), source)
                        && isOneText(frame.substring(2).strip(), source));
    }

    private static boolean isOneText(String frame, SourceFacts source) {
        String escaped = frame.replace("\\", "\\\\");
        return source.contains(frame) || source.contains(escaped) || source.contains(escaped.replace("\"", "\\\""));
    }
}
