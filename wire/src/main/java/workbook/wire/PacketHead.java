package workbook.wire;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the JSON of a Socket.IO packet: {@code 42}, {@code 40/chat,} or {@code
 * 451-/chat,7}.
 *
 * <p>The library looks for the first {@code [} to find the end of it, and so loses every CONNECT
 * whose payload has an array in it.
 *
 * @param type the packet's type, {@code '0'} (CONNECT) to {@code '6'} (BINARY_ACK)
 * @param attachments how many binary attachments follow; -1 where the head does not say
 * @param namespace as written, with its slash; empty where the head names none
 * @param id the number of the acknowledgement, or empty; of nine digits at most, since the library
 *     loses an acknowledgement with a longer one
 * @param length how many characters the head has, the Engine.IO {@code 4} included
 */
record PacketHead(char type, int attachments, String namespace, String id, int length) {
    static final char CONNECT = '0';
    static final char DISCONNECT = '1';
    static final char EVENT = '2';
    static final char ACK = '3';
    static final char CONNECT_ERROR = '4';
    static final char BINARY_EVENT = '5';
    static final char BINARY_ACK = '6';

    /** The main namespace, which the wire does not name. */
    static final String MAIN = "/";

    private static final Pattern HEAD =
            Pattern.compile("4([0-6])(?:(\\d{1,4})-)?(?:(/[^,?\\p{Cntrl}]*)(?:\\?[^,\\p{Cntrl}]*)?(?:,|$))?(\\d{0,9})");

    /** The head of an Engine.IO message; null where it has none that the protocol knows. */
    static @Nullable PacketHead of(String message) {
        Matcher head = HEAD.matcher(message);
        if (!head.lookingAt()) {
            return null;
        }
        int attachments = head.group(2) == null ? -1 : Integer.parseInt(head.group(2));
        String namespace = head.group(3) == null ? "" : head.group(3);
        return new PacketHead(head.group(1).charAt(0), attachments, namespace, head.group(4), head.end());
    }

    /** The namespace meant by a client, for whom no namespace is the main one. */
    String target() {
        return namespace.isEmpty() ? MAIN : namespace;
    }

    boolean is(char other) {
        return type == other;
    }

    boolean isBinary() {
        return type == BINARY_EVENT || type == BINARY_ACK;
    }

    /** The head as the protocol writes it: the main namespace is left out. */
    String onTheWire() {
        String place = target().equals(MAIN) ? "" : namespace + ",";
        return "4" + type + (attachments < 0 ? "" : attachments + "-") + place + id;
    }

    /** The head for the library: every namespace named, and attachments not to be waited for. */
    String forTheLibrary() {
        char plain = type == BINARY_EVENT ? EVENT : type == BINARY_ACK ? ACK : type;
        return "4" + plain + target() + "," + id;
    }
}
