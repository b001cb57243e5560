package workbook.check.explain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
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

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final Pattern CONNECT = Pattern.compile("40(?:(/[^,]*),?)?(.*)", Pattern.DOTALL);
    private static final Pattern TWO_FRAMES = Pattern.compile("40\\s*42.*", Pattern.DOTALL);
    private static final Pattern EVENT = Pattern.compile("42(?:(/[^,]*),)?(\\d*)(\\s*)(.*)", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern UNQUOTED = Pattern.compile("'[^']*'|[A-Za-z][\\w ]*");
    private static final Pattern BEHIND_LIST =
            Pattern.compile("\\[(?:\"[^\"]*\"|[^\\]\"])*]\\s*(\\S.*)", Pattern.DOTALL);

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
                String why = why(frame.raw(), connected, plain);
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
                        .map(line -> new Wrong(line, why(line, List.of(), true)))
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
                || (TWO_FRAMES.matcher(frame).matches()
                        && isOneText(frame.substring(0, 2), source)
                        && isOneText(frame.substring(2).strip(), source));
    }

    private static boolean isOneText(String frame, SourceFacts source) {
        String escaped = frame.replace("\\", "\\\\");
        return source.contains(frame) || source.contains(escaped) || source.contains(escaped.replace("\"", "\\\""));
    }

    private static String why(String raw, List<String> connected, boolean plain) {
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
        if (TWO_FRAMES.matcher(raw).matches()) {
            return "is two frames in one. Each frame is sent by itself and needs a line of its own";
        }
        if (raw.matches("40\\{\"sid\".*")) {
            return "is the server's answer. A client that connects does not choose an id";
        }
        Matcher connect = CONNECT.matcher(raw);
        if (connect.matches()) {
            return connect(connect, plain);
        }
        Matcher event = EVENT.matcher(raw);
        return event.matches() ? event(event, connected, plain) : "";
    }

    private static String connect(Matcher frame, boolean plain) {
        String namespace = frame.group(1);
        String more = frame.group(2).strip();
        if (namespace != null && plain && !namespace.startsWith("//")) {
            return inNamespace(namespace);
        }
        return more.isEmpty() || isObject(more)
                ? ""
                : behind("has `" + more + "` after `40`. To connect, a client sends `40` and no more", more);
    }

    private static String inNamespace(String namespace) {
        return "names the namespace `" + namespace + "`. This chat is in the server's main namespace, and a frame for"
                + " that names no namespace: remove `" + namespace + ",`";
    }

    /** A comment is none in a text. */
    private static String behind(String what, String more) {
        return what + (more.startsWith("//") ? ". In a text, `//` does not begin a comment: it is sent, too" : "");
    }

    private static boolean isObject(String text) {
        try {
            return JSON.readTree(text).isObject();
        } catch (JsonProcessingException noJson) {
            return false;
        }
    }

    private static String event(Matcher frame, List<String> connected, boolean plain) {
        String namespace = frame.group(1);
        String number = frame.group(2);
        String body = frame.group(4);
        if (namespace != null && !connected.isEmpty() && !connected.contains(namespace)) {
            return "is for the namespace `" + namespace
                    + "`, and the connection is not in it: the first frame connected to `" + connected.get(0) + "`";
        }
        if (namespace != null && plain) {
            return inNamespace(namespace);
        }
        if (body.isBlank()) {
            return "has no list after `42`";
        }
        if (!number.isEmpty() && plain) {
            return "has the number `" + number + "` after `42`. A number there asks the server for an"
                    + " acknowledgement, and the task asks for none";
        }
        if (!frame.group(3).isEmpty() && body.startsWith("[")) {
            return "has a space between `42` and the list";
        }
        JsonNode list;
        try {
            list = JSON.readTree(body);
        } catch (JsonProcessingException noJson) {
            return noJson(body);
        }
        if (!list.isArray()) {
            return "has " + (list.isObject() ? "an object" : "a single value")
                    + " after `42`. An event is a list: first its name, then its values";
        }
        return list.size() == 1 ? "has one element in its list. The name of the event comes first, then its value" : "";
    }

    private static String noJson(String body) {
        if (body.contains("\\\"")) {
            return "has backslashes before its quotes, so what follows `42` is not JSON";
        }
        if (!body.startsWith("[")) {
            return "has no list after `42`. A list begins with `[` and ends with `]`, and its elements are separated by"
                    + " commas: first the event's name, then its values";
        }
        if (body.matches("(?s).*[\u201c\u201d\u201e].*")) {
            return "has curly quotes. JSON uses only the straight double quote";
        }
        if (body.chars().filter(sign -> sign == '"').count() % 2 == 1) {
            return "has a double quote without a second one. A text has one before it and one after it";
        }
        if (body.matches("(?s)\\[\\s*\"[^\"]*\"\\s*:.*")) {
            return "has a colon in its list. The elements of a list are separated by commas";
        }
        Matcher behind = BEHIND_LIST.matcher(body);
        if (behind.matches()) {
            return behind("has `" + behind.group(1) + "` after its list. A frame ends with its list", behind.group(1));
        }
        List<String> bare = UNQUOTED.matcher(QUOTED.matcher(body).replaceAll("0"))
                .results()
                .map(found -> found.group().strip())
                .filter(word -> !word.matches("true|false|null"))
                .map(word -> '`' + word + '`')
                .toList();
        if (!bare.isEmpty()) {
            return "has " + String.join(" and ", bare) + " without double quotes. In JSON, every text is between"
                    + " double quotes";
        }
        if (!body.strip().endsWith("]")) {
            return "has no `]` at the end of its list";
        }
        if (body.matches("(?s).*\"\\s*\"[^,\\]].*")) {
            return "has no comma between two elements of its list";
        }
        return body.matches("(?s).*(\\[|,)\\s*(,|]).*") ? "has a comma too many in its list" : "is not JSON after `42`";
    }
}
