package lesson06_wire;

import java.util.List;

/**
 * ReadTheWire: what does a frame say?
 *
 * <p>{@code read} takes a text frame such as {@code 42/chat,7["say","hi"]} apart: its type, the namespace, the
 * number of the acknowledgement if there is one, and its data as they are written.
 *
 * <p>The page: lessons/lesson06_wire/ReadTheWire.adoc
 */
final class ReadTheWire {

    private static final List<String> TYPES = List.of("CONNECT", "DISCONNECT", "EVENT", "ACK", "CONNECT_ERROR");
    private static final Packet INVALID = new Packet("INVALID", "/", null, "");

    static Packet read(String frame) {
        // TODO 1: the type: the digit behind the 4. INVALID for a frame that is no text packet.
        String type = "EVENT";
        String rest = frame.substring(2);

        // TODO 2: the namespace, if the rest begins with a slash: up to the first comma, or the end.
        String namespace = "/";

        // TODO 3: the id: all digits that come next, if there are any. INVALID if there are more than 15.
        Long id = null;

        // TODO 4: INVALID if the data aren't what this type carries.
        return new Packet(type, namespace, id, rest);
    }

    private ReadTheWire() {}

    /**
     * What a frame says.
     *
     * @param type one of {@code CONNECT}, {@code DISCONNECT}, {@code EVENT}, {@code ACK}, {@code CONNECT_ERROR},
     *     or {@code INVALID}
     * @param namespace such as {@code /chat}; the main one is {@code /}
     * @param id the number that ties an acknowledgement to its event, or null
     * @param data the JSON behind that, as it is written, or an empty text
     */
    record Packet(String type, String namespace, Long id, String data) {}
}
