package workbook.check.explain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with the text of a frame, in words that follow "it". */
final class FrameSyntax {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final Pattern CONNECT = Pattern.compile("40(?:(/[^,]*),?)?(.*)", Pattern.DOTALL);
    private static final Pattern TWO_FRAMES = Pattern.compile("40\\s*42.*", Pattern.DOTALL);
    private static final Pattern EVENT = Pattern.compile("42(?:(/[^,]*),)?(\\d*)(\\s*)(.*)", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern UNQUOTED = Pattern.compile("'[^']*'|[A-Za-z][\\w ]*");
    private static final Pattern BEHIND_LIST =
            Pattern.compile("\\[(?:\"[^\"]*\"|[^\\]\"])*]\\s*(\\S.*)", Pattern.DOTALL);

    private FrameSyntax() {}

    /**
     * Empty where nothing is wrong.
     *
     * @param connected the namespaces that the frames before it were for
     * @param plain true where the task needs neither a namespace nor an acknowledgement
     */
    static String error(String raw, List<String> connected, boolean plain) {
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
        if (isTwoFrames(raw)) {
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

    /** Two in one text, which are sent by themselves. */
    static boolean isTwoFrames(String raw) {
        return TWO_FRAMES.matcher(raw).matches();
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
