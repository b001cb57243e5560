package workbook.check.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import workbook.check.workshop.TestRun;
import workbook.kit.Frame;

/**
 * What crossed in one test: what the test did, and what the exercise made of it.
 *
 * <p>It holds nothing that differs from run to run: ids are called after whose they are, and random ones that an
 * exercise makes are numbered in the order in which they are seen.
 *
 * @param actions what the test did: what its clients sent, or its server to the learner's client, and what no packet
 *     shows, such as letting time pass
 * @param messages what the exercise sent
 */
public record Trace(List<Action> actions, List<Message> messages) {

    /** The name under which the learner's own client is recorded. */
    private static final String YOU = "you";

    /** What the test does to its clock, as the last word of an action. */
    private static final Pattern PASSED = Pattern.compile(" pass$");

    static final String SERVER = "server";
    private static final String IN = " in ";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SESSION = Pattern.compile("\"sid\":\"([^\"]+)\"");
    private static final Pattern RANDOM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    /** What an exercise can send. */
    public enum Kind {
        EVENT,
        ACKNOWLEDGEMENT
    }

    /**
     * One thing that the test did.
     *
     * @param who the client that did it, or {@code server}; empty if nobody did
     * @param event the event that was emitted, {@code connect} or {@code disconnect}; {@code cut} if the client lost
     *     its connection; if nobody did it, what happened, such as {@code 10 s pass}
     * @param data each as JSON
     * @param asks true if it asks for an acknowledgement
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Action(String who, String event, List<String> data, boolean asks) {

        private String does(String verb) {
            return named(who) + " " + verb + (who.equals(YOU) ? "" : "s");
        }

        /** True if the client's connection has ended. */
        boolean ends() {
            return event.equals("disconnect") || event.equals("cut");
        }

        /** True if nobody did anything, and time passed. */
        boolean letsTimePass() {
            return who.isEmpty() && PASSED.matcher(event).find();
        }

        /** True if a listener of that kind, for that event, runs because of it. */
        boolean runs(SourceFacts.Listener listener) {
            return switch (listener.kind()) {
                case CONNECT -> event.equals("connect");
                case DISCONNECT -> ends();
                case EVENT -> event.equals(listener.event());
            };
        }

        /** Such as {@code ada emits say "hi"}. */
        String words() {
            if (who.isEmpty()) {
                return event;
            }
            return switch (event) {
                case "connect" -> does("connect");
                case "disconnect" -> does("leave");
                case "cut" -> does("lose") + " the connection";
                default -> does("emit") + " " + Trace.words(event, data);
            };
        }
    }

    /**
     * One thing that arrived somewhere.
     *
     * @param after how many actions came before it
     * @param to who heard it
     * @param event the event's name; of an acknowledgement, that of the event it answers
     * @param data each as JSON
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Message(int after, String to, Kind kind, String event, List<String> data) {

        boolean says(Message other) {
            return kind == other.kind
                    && event.equals(other.event)
                    && (data.equals(other.data) || trees().equals(other.trees()));
        }

        /** In these, the order of an object's fields makes no difference. */
        private List<JsonNode> trees() {
            return data.stream().map(Message::tree).toList();
        }

        /** What is no JSON is compared as text. */
        private static JsonNode tree(String json) {
            try {
                return JSON.readTree(json);
            } catch (JsonProcessingException noJson) {
                return TextNode.valueOf(json);
            }
        }

        /** Such as {@code said "hi"}. */
        String words() {
            return kind == Kind.EVENT ? Trace.words(event, data) : "the acknowledgement " + values(data);
        }
    }

    /** What crossed in that test. */
    public static Trace of(TestRun test) {
        var reader = new Reader();
        test.frames().forEach(reader::read);
        // Which of two clients hears the same first is chance.
        reader.messages.sort(Comparator.comparing(Message::after).thenComparing(Message::to));
        return new Trace(List.copyOf(reader.actions), List.copyOf(reader.messages));
    }

    /** The same up to that many actions. */
    Trace upTo(int most) {
        return new Trace(
                actions.subList(0, Math.min(most, actions.size())),
                messages.stream().filter(message -> message.after() <= most).toList());
    }

    /** The same without what those have heard. */
    Trace withoutMessagesTo(Set<String> who) {
        return new Trace(
                actions,
                messages.stream().filter(message -> !who.contains(message.to())).toList());
    }

    /** The clients that were connected at some time, in the order of their arrival. */
    List<String> clients() {
        return actions.stream()
                .filter(action -> action.event().equals("connect"))
                .map(Action::who)
                .distinct()
                .toList();
    }

    /** The clients that are connected after that many actions. */
    List<String> connected(int after) {
        var there = new ArrayList<String>();
        for (Action action : actions.subList(0, Math.min(after, actions.size()))) {
            there.remove(action.who());
            if (!action.ends()) {
                there.add(action.who());
            }
        }
        return clients().stream().filter(there::contains).toList();
    }

    /** Such as {@code after ada connects}, behind a blank; empty where nothing came before. */
    static String after(@Nullable Action action) {
        return action == null ? "" : " after " + PASSED.matcher(action.words()).replaceFirst(" had passed");
    }

    /** A text as a frame has it. */
    static String json(@Nullable String text) {
        return TextNode.valueOf(String.valueOf(text)).toString();
    }

    static String named(String who) {
        return who.equals(SERVER) ? "the server" : who;
    }

    static String words(String event, List<String> data) {
        String name = Wording.shortened(event);
        return data.isEmpty() ? name : name + " " + values(data);
    }

    static String values(List<String> data) {
        return data.isEmpty()
                ? "no value"
                : data.stream().map(Wording::shortened).collect(Collectors.joining(", "));
    }

    private static final class Reader {

        private final List<Action> actions = new ArrayList<>();
        private final List<Message> messages = new ArrayList<>();
        private final Map<String, String> homes = new HashMap<>();
        private final Map<String, String> ids = new HashMap<>();
        private final Map<String, String> asked = new HashMap<>();
        private final Map<String, String> random = new HashMap<>();

        void read(Frame frame) {
            boolean learners = frame.client().equals(YOU);
            boolean byTest = frame.sent() != learners;
            String who = named(frame);
            switch (frame.type()) {
                case "CONNECT" -> connect(frame);
                case "EVENT", "BINARY_EVENT" -> event(frame, learners ? SERVER : who, byTest);
                case "ACK", "BINARY_ACK" -> acknowledgement(frame, learners ? SERVER : who, byTest);
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
                messages.add(new Message(
                        actions.size(), other, Kind.ACKNOWLEDGEMENT, event == null ? "" : event, data(frame)));
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
}
