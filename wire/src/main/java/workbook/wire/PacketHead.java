package workbook.wire;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What is before the JSON of a Socket.IO packet: {@code 42}, {@code 40/chat,} or {@code
 * 451-/chat,7}.
 *
 * <p>The library looks for the first {@code [} to find the end of it, and so loses every CONNECT
 * whose payload has an array in it.
 *
 * @param type the packet's type, {@code '0'} (CONNECT) to {@code '6'} (BINARY_ACK)
 * @param attachments how many binary attachments follow; -1 where the head does not say
 * @param namespace as written, with its slash, without a query; empty where the head names none
 * @param id the number of the acknowledgement, or empty
 * @param length how many bytes the head has, the Engine.IO {@code 4} included
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

    /** The library loses an acknowledgement whose number is longer. */
    private static final int LONGEST_ID = 9;
    /** As many attachments as the reference server takes have two digits. */
    private static final int LONGEST_COUNT = 2;

    /** The head of an Engine.IO message; null where it has none that the protocol knows. */
    static @Nullable PacketHead of(ByteBuf message) {
        var reader = new Reader(message);
        if (reader.next() != '4') {
            return null;
        }
        char type = (char) reader.next();
        if (type < CONNECT || type > BINARY_ACK) {
            return null;
        }
        int attachments = reader.attachments();
        String namespace = reader.peek() == '/' ? reader.namespace() : "";
        String id = reader.digits();
        return namespace == null || id.length() > LONGEST_ID
                ? null
                : new PacketHead(type, attachments, namespace, id, reader.length());
    }

    /** Whether a namespace of that name can be written in a head, and read again by the library. */
    static boolean canName(String namespace) {
        return namespace.startsWith(MAIN) && namespace.chars().noneMatch(PacketHead::endsName);
    }

    private static boolean endsName(int character) {
        return character < ' ' || character == 0x7F || ",?[".indexOf(character) >= 0;
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

    /** Reads byte by byte; -1 stands for the end. */
    private static final class Reader {
        private final ByteBuf message;
        private int at;

        Reader(ByteBuf message) {
            this.message = message;
            at = message.readerIndex();
        }

        int length() {
            return at - message.readerIndex();
        }

        int peek() {
            return at < message.writerIndex() ? message.getUnsignedByte(at) : -1;
        }

        int next() {
            int here = peek();
            at++;
            return here;
        }

        String digits() {
            int start = at;
            while (peek() >= '0' && peek() <= '9') {
                at++;
            }
            return text(start);
        }

        private String text(int start) {
            return at == start ? "" : message.toString(start, at - start, StandardCharsets.UTF_8);
        }

        /** Digits with a hyphen behind them are a number of attachments, others are an id. */
        int attachments() {
            int start = at;
            String count = digits();
            if (count.isEmpty() || count.length() > LONGEST_COUNT || peek() != '-') {
                at = start;
                return -1;
            }
            at++;
            return Integer.parseInt(count);
        }

        /** Up to a comma or the end; a query, which some clients write, is skipped. Null if it is no name. */
        @Nullable
        String namespace() {
            int start = at;
            while (peek() >= 0 && !endsName(peek())) {
                at++;
            }
            String name = text(start);
            if (peek() == '?') {
                while (at < message.writerIndex() && peek() != ',') {
                    at++;
                }
            }
            return at == message.writerIndex() || next() == ',' ? name : null;
        }
    }
}
