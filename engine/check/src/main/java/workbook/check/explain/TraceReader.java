package workbook.check.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import workbook.check.explain.Trace.Action;
import workbook.check.explain.Trace.Kind;
import workbook.check.explain.Trace.Message;
import workbook.kit.Frame;

/** Reads what crossed in a test, frame by frame; what differs from run to run gets a name that does not. */
final class TraceReader {

    private static final String IN = " in ";
    private static final Pattern SESSION = Pattern.compile("\"sid\":\"([^\"]+)\"");
    private static final Pattern RANDOM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    private final List<Action> actions = new ArrayList<>();
    private final List<Message> messages = new ArrayList<>();
    private final Map<String, String> homes = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> asked = new HashMap<>();
    private final Map<String, String> random = new HashMap<>();

    /** What was read until now. */
    Trace trace() {
        // Which of two clients hears the same first is chance.
        Comparator<Message> order = Comparator.comparing(Message::after).thenComparing(Message::to);
        return new Trace(List.copyOf(actions), messages.stream().sorted(order).toList());
    }

    void read(Frame frame) {
        boolean learners = frame.client().equals(Trace.YOU);
        boolean byTest = frame.sent() != learners;
        String who = named(frame);
        switch (frame.type()) {
            case "CONNECT" -> connect(frame);
            case "EVENT", "BINARY_EVENT" -> event(frame, learners ? Trace.SERVER : who, byTest);
            case "ACK", "BINARY_ACK" -> acknowledgement(frame, learners ? Trace.SERVER : who, byTest);
            case "DISCONNECT" -> {
                if (frame.sent() && !learners && connected(who)) {
                    actions.add(new Action(who, "disconnect", List.of(), false));
                }
            }
            case "CUT" -> {
                for (String each : names(frame.client())) {
                    if (connected(each)) {
                        actions.add(new Action(each, "cut", List.of(), false));
                    }
                }
            }
            case "TEST" -> actions.add(new Action("", frame.raw(), List.of(), false));
            default -> {}
        }
    }

    /** What the test calls this client: in a second namespace of its connection, {@code grace in /repairs}. */
    private String named(Frame frame) {
        String home = homes.getOrDefault(frame.client(), frame.namespace());
        return frame.client() + (frame.namespace().equals(home) ? "" : IN + frame.namespace());
    }

    /** What a client has been called until now. */
    private List<String> names(String client) {
        return actions.stream()
                .map(Action::who)
                .filter(who -> who.equals(client) || who.startsWith(client + IN))
                .distinct()
                .toList();
    }

    /** A kept connection may still say goodbye for the test before. */
    private boolean connected(String client) {
        for (int i = actions.size() - 1; i >= 0; i--) {
            if (actions.get(i).who().equals(client)) {
                return !actions.get(i).ends();
            }
        }
        return false;
    }

    private void connect(Frame frame) {
        if (frame.sent()) {
            homes.putIfAbsent(frame.client(), frame.namespace());
            actions.add(new Action(named(frame), "connect", List.of(), false));
            return;
        }
        Matcher id = SESSION.matcher(frame.raw());
        if (id.find()) {
            ids.put(id.group(1), "<" + frame.client() + "'s id>");
        }
    }

    private void event(Frame frame, String other, boolean byTest) {
        String event = String.valueOf(frame.event());
        if (frame.ackId() != null) {
            asked.put(frame.client() + frame.sent() + frame.ackId(), event);
        }
        if (byTest) {
            actions.add(new Action(other, event, data(frame), frame.ackId() != null));
        } else {
            messages.add(new Message(actions.size(), other, Kind.EVENT, event, data(frame)));
        }
    }

    private void acknowledgement(Frame frame, String other, boolean byTest) {
        @Nullable String event = asked.get(frame.client() + !frame.sent() + frame.ackId());
        if (!byTest) {
            messages.add(
                    new Message(actions.size(), other, Kind.ACKNOWLEDGEMENT, event == null ? "" : event, data(frame)));
        }
    }

    private List<String> data(Frame frame) {
        return frame.data().stream().map(this::anonymous).toList();
    }

    private String anonymous(String text) {
        String result = text;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            result = result.replace(id.getKey(), id.getValue());
        }
        return RANDOM.matcher(result)
                .replaceAll(found -> random.computeIfAbsent(found.group(), any -> "UUID " + (random.size() + 1)));
    }
}
