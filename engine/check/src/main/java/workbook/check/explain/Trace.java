package workbook.check.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import workbook.check.workshop.TestRun;

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
    static final String YOU = "you";

    /** What the test does to its clock, as the last word of an action. */
    private static final Pattern PASSED = Pattern.compile(" pass$");

    static final String SERVER = "server";
    private static final ObjectMapper JSON = new ObjectMapper();

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

        /** True if a client emitted an event. */
        boolean emits() {
            return !who.isEmpty() && !who.equals(SERVER) && !event.equals("connect") && !ends();
        }

        /** True if nobody did anything, and time passed. */
        boolean letsTimePass() {
            return who.isEmpty() && PASSED.matcher(event).find();
        }

        /** True if a listener of that kind, for that event, runs because of it. */
        boolean runs(Listener listener) {
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
        var reader = new TraceReader();
        test.frames().forEach(reader::read);
        return reader.trace();
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
}
