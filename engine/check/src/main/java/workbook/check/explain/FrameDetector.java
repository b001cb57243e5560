package workbook.check.explain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import workbook.kit.Frame;

/** Frames that a learner wrote by hand. */
final class FrameDetector implements Detector {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern EVENT = Pattern.compile("42(?:(/[^,]*),)?(\\s*)(.*)", Pattern.DOTALL);
    private static final Pattern UNQUOTED = Pattern.compile("\\[\\s*[A-Za-z][\\w ]*\\s*[,\\]].*", Pattern.DOTALL);

    /** A frame, and what is wrong with it, in words that follow "it". */
    record Wrong(String frame, String why) {}

    @Override
    public Optional<Cause> cause(Situation situation) {
        return wrong(situation)
                .map(wrong -> Cause.of(
                        CauseKind.MALFORMED_FRAME,
                        "The frame `" + wrong.frame() + "` " + wrong.why() + ".",
                        "Compare it with a frame on the page, sign by sign."))
                .or(() -> otherEvent(situation));
    }

    /** Each frame is as frames are, and none of them emits what is expected. */
    private static Optional<Cause> otherEvent(Situation situation) {
        Comparison difference = situation.difference();
        Trace.Message missing = difference == null ? null : difference.firstMissing();
        List<Frame> written = situation.test().frames().stream()
                .filter(frame -> frame.sent() && isWritten(frame.raw(), situation.source()))
                .toList();
        boolean none =
                !situation.source().contains("42") && situation.solution().contains("42[");
        if (!written.isEmpty() && none && !Situation.missed(situation.test()).isEmpty()) {
            return Optional.of(Cause.of(
                    CauseKind.NOT_SENT,
                    "None of your frames is an event, which begins with `42`: so nothing is emitted.",
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
                            + ", and " + Trace.values(missing.data()) + " is expected"
                            + ValueDifference.of(missing.data(), first.data())
                                    .map(how -> ": it " + how)
                                    .orElse("") + ".",
                    "Write the value as the task does."));
        }
        return missing.event().equals(first.event())
                ? Optional.empty()
                : Optional.of(Cause.of(
                        CauseKind.OTHER_EVENT,
                        "The frame `" + first.raw() + "` emits `" + first.event() + "`, and `" + missing.event()
                                + "` is expected.",
                        "Write the event's name as the task does."));
    }

    /** The first frame that stands in the judged file and is not as frames are. */
    static Optional<Wrong> wrong(Situation situation) {
        var connected = new ArrayList<String>();
        for (Frame frame : situation.test().frames()) {
            if (frame.sent() && isWritten(frame.raw(), situation.source())) {
                String why = why(frame.raw(), connected);
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
        boolean byHand = situation.solution().contains("42[");
        return !byHand
                ? Optional.empty()
                : situation
                        .source()
                        .textBlockLines()
                        .map(line -> new Wrong(line, why(line, List.of())))
                        .filter(wrong -> !wrong.why().isEmpty())
                        .findFirst();
    }

    private static boolean isWritten(String frame, SourceFacts source) {
        return source.contains(frame) || source.contains(frame.replace("\\", "\\\\"));
    }

    private static String why(String raw, List<String> connected) {
        if (raw.equals("?")) {
            return "is not written yet";
        }
        if (!raw.matches("(?s)\\d.*")) {
            return "begins with " + (Character.isLetter(raw.charAt(0)) ? "a word" : "`" + raw.charAt(0) + "`")
                    + ". A frame begins with two digits: `40` to connect, `42` for an event";
        }
        if (raw.matches("(?s)\\d(\\D.*)?")) {
            return "has one digit. The first digit says that it is a message, the second what kind of message;"
                    + " both belong to one frame";
        }
        if (raw.matches("(?s)40\\s*42.*")) {
            return "is two frames in one: each frame is sent by itself, and has a line of its own";
        }
        if (raw.matches("40\\{\"sid\".*")) {
            return "is what the server answers. A client that connects does not choose an id";
        }
        Matcher event = EVENT.matcher(raw);
        return event.matches() ? event(event, connected) : "";
    }

    private static String event(Matcher frame, List<String> connected) {
        String namespace = frame.group(1);
        String body = frame.group(3);
        if (namespace != null && !connected.isEmpty() && !connected.contains(namespace)) {
            return "is for the namespace `" + namespace
                    + "`, and the connection is not in it: the first frame connected to `" + connected.get(0) + "`";
        }
        if (!frame.group(2).isEmpty()) {
            return "has a blank between `42` and the list";
        }
        JsonNode list;
        try {
            list = JSON.readTree(body);
        } catch (JsonProcessingException noJson) {
            return noJson(body);
        }
        if (list == null || list.isMissingNode()) {
            return "has no list behind `42`";
        }
        if (!list.isArray()) {
            return "has " + (list.isObject() ? "an object" : "a single value")
                    + " behind `42`. An event is a list: first its name, then its values";
        }
        return list.size() == 1 ? "has one element in its list. The name of the event comes first, then its value" : "";
    }

    private static String noJson(String body) {
        if (body.contains("\\\"")) {
            return "has backslashes before its quotes, so what follows `42` is not JSON";
        }
        if (body.matches("(?s)\\[\\s*\"[^\"]*\"\\s*:.*")) {
            return "has a colon in its list. The elements of a list are separated by commas";
        }
        if (UNQUOTED.matcher(body).matches() || body.contains("'")) {
            return "has a text without double quotes around it, so what follows `42` is not JSON";
        }
        return "is not JSON behind `42`";
    }
}
