package workbook.wire;

import static com.fasterxml.jackson.core.json.JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8;

import com.corundumstudio.socketio.protocol.Event;
import com.corundumstudio.socketio.protocol.JacksonJsonSupport;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.netty.buffer.ByteBufInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The JSON of packets, with nulls and binary values kept.
 *
 * <p>The library drops a map's null values, gives binary values only to arguments declared {@code
 * byte[]}, cannot read a CONNECT payload that holds an array, and writes an emoji as an escape.
 */
final class RepairedJson extends JacksonJsonSupport {
    private final Map<String, Set<String>> handled = new ConcurrentHashMap<>();

    RepairedJson() {
        super(PlaceholderReader.module());
        objectMapper.setSerializationInclusion(JsonInclude.Include.ALWAYS);
        objectMapper.getFactory().enable(COMBINE_UNICODE_SURROGATES_IN_UTF8.mappedFeature());
    }

    @Override
    public <T> T readValue(String namespace, ByteBufInputStream text, Class<T> type) throws IOException {
        String auth = Beside.now().auth();
        if (auth != null && !type.equals(Event.class)) {
            text.skipBytes(text.available()); // What stands in for it would be read as one more packet.
            return objectMapper.readValue(auth, type);
        }
        return super.readValue(namespace, text, type);
    }

    @Override
    public void addEventMapping(String namespace, String event, Class<?>... types) {
        super.addEventMapping(namespace, event, types);
        handled.computeIfAbsent(namespace, any -> ConcurrentHashMap.newKeySet()).add(event);
    }

    @Override
    public void removeEventMapping(String namespace, String event) {
        super.removeEventMapping(namespace, event);
        handled.getOrDefault(namespace, ConcurrentHashMap.newKeySet()).remove(event);
    }

    Set<String> handledEvents(String namespace) {
        return Set.copyOf(handled.getOrDefault(namespace, Set.of()));
    }
}
