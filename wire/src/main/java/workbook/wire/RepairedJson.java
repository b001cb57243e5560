package workbook.wire;

import static com.fasterxml.jackson.core.json.JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8;

import com.corundumstudio.socketio.AckCallback;
import com.corundumstudio.socketio.protocol.AckArgs;
import com.corundumstudio.socketio.protocol.Event;
import com.corundumstudio.socketio.protocol.JacksonJsonSupport;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.netty.buffer.ByteBufInputStream;
import io.netty.buffer.ByteBufOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of packets, with nulls and binary values kept.
 *
 * <p>The library drops a map's null values, gives binary values only to arguments declared {@code
 * byte[]}, cannot read a CONNECT payload that holds an array, and writes an emoji as an escape.
 */
final class RepairedJson extends JacksonJsonSupport {
    /** What the library gets for a malformed event: no listener has this name, and nothing is logged. */
    private static final Event NOTHING = new Event("\0malformed", List.of());

    private final Map<String, Map<String, List<Class<?>>>> handled = new ConcurrentHashMap<>();

    private final UnwrittenValues unwritten;
    private volatile @Nullable BiConsumer<String, UnreadException> unread;

    RepairedJson(UnwrittenValues unwritten) {
        super(PlaceholderReader.module());
        this.unwritten = unwritten;
        objectMapper.setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS);
        objectMapper.getFactory().enable(COMBINE_UNICODE_SURROGATES_IN_UTF8.mappedFeature());
    }

    /** The library asks for two things: an event, or the payload of a CONNECT. */
    @Override
    public <T> T readValue(String namespace, ByteBufInputStream text, Class<T> type) throws IOException {
        text.skipBytes(text.available()); // what is there in place of the JSON
        PacketJson json = PacketJson.current();
        return type.cast(type.equals(Event.class) ? event(namespace, json) : json.auth());
    }

    /** The library would drop the packet, and log that. */
    @Override
    public void writeValue(ByteBufOutputStream out, Object value) throws IOException {
        try {
            super.writeValue(out, value);
        } catch (IOException | RuntimeException e) {
            unwritten.tell(e);
            throw e;
        }
    }

    /** Tells of events that are dropped, with their namespace. */
    void listenToUnread(BiConsumer<String, UnreadException> listener) {
        unread = listener;
    }

    private Event event(String namespace, PacketJson json) throws IOException {
        Map<String, List<Class<?>>> events = handled.getOrDefault(namespace, Map.of());
        PacketJson.NamedArguments event;
        try {
            event = json.event(objectMapper, name -> events.getOrDefault(name, List.of()));
        } catch (UnreadException other) {
            BiConsumer<String, UnreadException> told = unread;
            if (told != null) {
                told.accept(namespace, other);
            }
            throw other;
        }
        return event == null ? NOTHING : new Event(event.name(), event.arguments());
    }

    @Override
    public AckArgs readAckArgs(ByteBufInputStream text, AckCallback<?> callback) throws IOException {
        text.skipBytes(text.available());
        JsonNode values = PacketJson.current().list();
        if (values == null) {
            throw new IOException("The acknowledgement is malformed.");
        }
        currentAckClass.set(callback);
        return objectMapper.readValue(objectMapper.treeAsTokens(values), AckArgs.class);
    }

    @Override
    public void addEventMapping(String namespace, String event, Class<?>... types) {
        super.addEventMapping(namespace, event, types);
        handled.computeIfAbsent(namespace, any -> new ConcurrentHashMap<>()).put(event, List.of(types));
    }

    @Override
    public void removeEventMapping(String namespace, String event) {
        super.removeEventMapping(namespace, event);
        handled.getOrDefault(namespace, new ConcurrentHashMap<>()).remove(event);
    }

    /** Nobody handles events of that namespace any more. */
    void forget(String namespace) {
        handledEvents(namespace).forEach(event -> removeEventMapping(namespace, event));
        handled.remove(namespace);
    }

    Set<String> handledEvents(String namespace) {
        return Set.copyOf(handled.getOrDefault(namespace, Map.of()).keySet());
    }
}
