package workbook.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of the packet that this thread is just handing to the library.
 *
 * <p>The library logs a malformed packet, or takes it for another one, and keeps the connection. To
 * check the JSON first, and let the library parse it after that, would be to parse it twice. So the
 * library gets the packet without its JSON, and asks for the values here, in the same call.
 */
final class PacketJson {
    private static final ThreadLocal<@Nullable PacketJson> CURRENT = new ThreadLocal<>();
    private static final Set<String> RESERVED =
            Set.of("connect", "connect_error", "disconnect", "disconnecting", "newListener", "removeListener");
    private static final ObjectReader STRICT =
            new ObjectMapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final ObjectReader OBJECT = STRICT.forType(Map.class);

    private final byte[] text;
    private final @Nullable JsonNode tree; // of a binary packet: these are few, and are checked as a whole
    private final List<byte[]> attachments = new ArrayList<>();
    private final @Nullable Map<String, Object> auth;
    private boolean read;
    private boolean malformed;

    private PacketJson(byte[] text, @Nullable JsonNode tree, @Nullable Map<String, Object> auth) {
        this.text = text;
        this.tree = tree;
        this.auth = auth;
    }

    /** Of an event or an acknowledgement. */
    static PacketJson of(byte[] text) {
        return new PacketJson(text, null, null);
    }

    /**
     * Of a binary event or acknowledgement; null if it is no JSON array, or has a placeholder for which
     * no attachment will follow.
     */
    static @Nullable PacketJson ofBinary(byte[] text, int attachments) {
        var json = new PacketJson(text, null, null);
        JsonNode tree = json.list();
        return tree != null && placeholdersFit(tree, attachments) ? new PacketJson(text, tree, null) : null;
    }

    void attach(byte[] attachment) {
        attachments.add(attachment);
    }

    int attached() {
        return attachments.size();
    }

    /** Of a CONNECT; null if its payload is not a JSON object. */
    static @Nullable PacketJson ofConnect(byte[] text) {
        try {
            // Without a payload the library would not ask the AuthTokenListener at all.
            return new PacketJson(text, null, text.length == 0 ? new LinkedHashMap<>() : OBJECT.readValue(text));
        } catch (IOException noObject) {
            return null;
        }
    }

    /** What the calling thread is handing over. */
    static PacketJson current() {
        PacketJson current = CURRENT.get();
        if (current == null) {
            throw new IllegalStateException("No packet is being handed over.");
        }
        return current;
    }

    /** Hands the packet over; false if its JSON is not what the protocol asks for. */
    boolean during(Runnable handingOver) {
        CURRENT.set(this);
        try {
            handingOver.run();
        } finally {
            CURRENT.remove();
        }
        if (!read && auth == null) {
            list(); // nobody waited for it, but it may be malformed all the same
        }
        return !malformed;
    }

    /** The payload of a CONNECT; null for any other packet. */
    @Nullable
    Map<String, Object> auth() {
        return auth;
    }

    /** An event's name and its arguments. */
    record NamedArguments(String name, List<@Nullable Object> arguments) {}

    /**
     * Reads an event; null if it is malformed.
     *
     * @param classes of the arguments of an event with that name; further arguments are left out
     * @throws UnreadException if an argument is not of its class, which the protocol does not forbid
     */
    @Nullable
    NamedArguments event(ObjectMapper mapper, Function<String, List<Class<?>>> classes) throws IOException {
        read = true;
        try (JsonParser json = parser(mapper)) {
            if (json.nextToken() != JsonToken.START_ARRAY) {
                return malformed();
            }
            String name = name(json);
            if (name == null) {
                return malformed();
            }
            var arguments = new ArrayList<@Nullable Object>();
            List<Class<?>> wanted = classes.apply(name);
            while (json.nextToken() != JsonToken.END_ARRAY) {
                if (arguments.size() < wanted.size()) {
                    arguments.add(argument(mapper, json, name, wanted.get(arguments.size())));
                } else {
                    json.skipChildren();
                }
            }
            return json.nextToken() == null ? new NamedArguments(name, arguments) : malformed();
        } catch (IOException unreadable) {
            if (list() == null) {
                return null;
            }
            throw unreadable;
        }
    }

    private static @Nullable Object argument(ObjectMapper mapper, JsonParser json, String event, Class<?> wanted)
            throws UnreadException {
        try {
            return mapper.readValue(json, wanted);
        } catch (IOException other) {
            throw new UnreadException(event, wanted, other);
        }
    }

    private @Nullable NamedArguments malformed() {
        malformed = true;
        return null;
    }

    private static @Nullable String name(JsonParser json) throws IOException {
        JsonToken token = json.nextToken();
        boolean named = token == JsonToken.VALUE_STRING && !RESERVED.contains(json.getText());
        return named || token == JsonToken.VALUE_NUMBER_INT ? json.getText() : null;
    }

    private JsonParser parser(ObjectMapper mapper) throws IOException {
        return tree == null ? mapper.createParser(text) : mapper.treeAsTokens(tree);
    }

    /** An acknowledgement's values, or an event with its name; null if it is malformed. */
    @Nullable
    JsonNode list() {
        read = true;
        if (tree != null) {
            return tree;
        }
        try {
            JsonNode list = STRICT.readTree(text);
            if (list.isArray()) {
                return list;
            }
        } catch (IOException noJson) {
            // As malformed as the wrong kind of JSON.
        }
        malformed = true;
        return null;
    }

    private static boolean placeholdersFit(JsonNode json, int attachments) {
        if (json.path("_placeholder").booleanValue()) {
            JsonNode num = json.path("num");
            return num.isInt() && num.intValue() >= 0 && num.intValue() < attachments;
        }
        for (JsonNode inside : json) {
            if (!placeholdersFit(inside, attachments)) {
                return false;
            }
        }
        return true;
    }

    /** What a placeholder stands for; any other value as it is. */
    static @Nullable Object attachmentOr(@Nullable Object value) {
        PacketJson current = CURRENT.get();
        List<byte[]> attachments = current == null ? List.of() : current.attachments;
        boolean placeholder = value instanceof Map<?, ?> map
                && Boolean.TRUE.equals(map.get("_placeholder"))
                && map.get("num") instanceof Integer num
                && num >= 0
                && num < attachments.size();
        return placeholder ? attachments.get((Integer) ((Map<?, ?>) value).get("num")) : value;
    }
}
