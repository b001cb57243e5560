package workbook.kit;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One packet as it crossed a client's connection, decoded. Between the packets there are records of what the test did
 * without sending one.
 *
 * @param client the client's name in the test, such as {@code ada}
 * @param sent true if the client sent it, false if the server did
 * @param type {@code CONNECT}, {@code DISCONNECT}, {@code EVENT}, {@code ACK}, {@code CONNECT_ERROR},
 *     {@code BINARY_EVENT}, {@code BINARY_ACK}, or an Engine.IO type: {@code OPEN}, {@code CLOSE},
 *     {@code PING}, {@code PONG}; {@code TEXT} for what is no packet at all. Of what the test did,
 *     {@code CUT} says that the client has lost its connection, and {@code TEST} anything else; {@code raw} has it in
 *     words, such as {@code 10 s pass}
 * @param namespace as on the wire; the lab's own namespace is written {@code /chat}
 * @param ackId the number that ties an acknowledgement to its event, or null
 * @param event the event's name, or null where the type has none
 * @param data the other values, each as JSON text
 * @param raw the frame as it was on the wire, such as {@code 42["say","hi"]}
 */
public record Frame(
        String client,
        boolean sent,
        String type,
        String namespace,
        @Nullable Long ackId,
        @Nullable String event,
        List<String> data,
        String raw) {

    private static final Pattern OPENING = Pattern.compile("^(0|40(/[^,]*,)?)\\{");
    private static final Pattern ID = Pattern.compile("(\"sid\":\")[^\"]*");

    /** What was recorded of a frame, decoded again from the four things that a verdict's JSON keeps of it. */
    public static Frame recorded(String client, boolean sent, String type, String raw) {
        if (type.equals("CUT") || type.equals("TEST")) {
            return new Frame(client, sent, type, "", null, null, List.of(), raw);
        }
        Frame parsed = FrameParser.parse(client, sent, raw);
        return new Frame(client, sent, type, parsed.namespace, parsed.ackId, parsed.event, parsed.data, raw);
    }

    /** A raw frame that opens a connection or joins a namespace, without the id that was made for it by chance. */
    static String withoutId(String raw) {
        return OPENING.matcher(raw).find() ? ID.matcher(raw).replaceAll("$1") : raw;
    }

    /** Something that the test did to nobody in particular, such as letting time pass. */
    static Frame ofTest(String words) {
        return new Frame("", true, "TEST", "", null, null, List.of(), words);
    }

    /** The end of that client's connection, without a packet. */
    static Frame cut(String client, String words) {
        return new Frame(client, true, "CUT", "", null, null, List.of(), words);
    }

    /** True if a connection carried it; false for {@code CUT} and {@code TEST}. */
    public boolean crossed() {
        return !type.equals("CUT") && !type.equals("TEST");
    }

    /** Such as {@code ada -> 42["say","hi"]}: who, the way, and the frame as it was on the wire. */
    @Override
    public String toString() {
        return !crossed() ? "-- " + raw : client + (sent ? " -> " : " <- ") + raw;
    }

    /** The same with another name for that namespace, so that a lab's own name is not shown. */
    Frame named(String own, String shown) {
        boolean same = namespace.equals(own) && !own.equals("/");
        return same
                ? new Frame(client, sent, type, shown, ackId, event, data, raw.replaceFirst(Pattern.quote(own), shown))
                : this;
    }
}
