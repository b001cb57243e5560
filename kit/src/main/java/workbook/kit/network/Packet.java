package workbook.kit.network;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One packet, with the binary attachments that belong to it, whichever transport it crosses by.
 *
 * <p>An event or an acknowledgement is what {@link Line} counts and can lose; what Engine.IO itself
 * sends (open, close, ping, pong, upgrade, noop) and the packets that join and leave a namespace are
 * never lost singly.
 */
public final class Packet {

    private static final Pattern MESSAGE =
            Pattern.compile("4([0-6])(?:(\\d{1,6})-)?(?:/[^,]*(?:,|$))?(\\d{0,18})(.*)", Pattern.DOTALL);
    private static final JsonFactory JSON = new JsonFactory();
    private static final String EVENTS = "25";
    private static final String ACKNOWLEDGEMENTS = "36";

    private final byte[] head;
    private final String text;
    private final List<byte[]> attachments = new ArrayList<>();
    private final int expected;
    private final boolean acknowledgement;
    private final @Nullable String event;

    private Packet(byte[] head, String text) {
        this.head = head;
        this.text = text;
        Matcher message = MESSAGE.matcher(text);
        boolean parsed = message.matches();
        String type = parsed ? message.group(1) : "";
        boolean binary = parsed && message.group(2) != null && "56".contains(type);
        expected = binary ? Integer.parseInt(message.group(2)) : 0;
        acknowledgement = parsed && ACKNOWLEDGEMENTS.contains(type);
        event = parsed && EVENTS.contains(type) ? name(message.group(4)) : null;
    }

    /** A text packet, as it is on the wire without its frame. */
    static Packet text(byte[] head) {
        return new Packet(head, new String(head, StandardCharsets.UTF_8));
    }

    /** Bytes that belong to no packet. */
    static Packet stray(byte[] bytes) {
        var packet = new Packet(new byte[0], "");
        packet.attachments.add(bytes);
        return packet;
    }

    private static @Nullable String name(String json) {
        try (JsonParser parser = JSON.createParser(json)) {
            boolean named = parser.nextToken() == JsonToken.START_ARRAY && parser.nextToken() == JsonToken.VALUE_STRING;
            return named ? parser.getText() : null;
        } catch (IOException broken) {
            return null; // It crosses as it is: what to say to it is the receiver's matter.
        }
    }

    /** What is on the wire, such as {@code 42["say","hi"]}, without attachments. */
    public String text() {
        return text;
    }

    /** The event's name; null if this is no event. */
    public @Nullable String event() {
        return event;
    }

    /** Whether it acknowledges an event. */
    public boolean isAcknowledgement() {
        return acknowledgement;
    }

    /** How many binary attachments belong to it. */
    public int attachments() {
        return attachments.size();
    }

    boolean isMessage() {
        return event != null || acknowledgement;
    }

    boolean isComplete() {
        return attachments.size() >= expected;
    }

    boolean isStray() {
        return head.length == 0;
    }

    void attach(byte[] bytes) {
        attachments.add(bytes);
    }

    byte[] head() {
        return head;
    }

    List<byte[]> attached() {
        return attachments;
    }

    @Override
    public String toString() {
        return text + (attachments.isEmpty() ? "" : " +" + attachments.size());
    }
}
