package workbook.wire;

import com.corundumstudio.socketio.protocol.Event;
import com.corundumstudio.socketio.protocol.JacksonJsonSupport;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.netty.buffer.ByteBufInputStream;
import io.netty.buffer.ByteBufOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The JSON of packets, with nulls and binary values kept.
 *
 * <p>The library drops a map's null values, gives binary values only to arguments declared {@code
 * byte[]}, and cannot read a CONNECT payload that holds an array.
 */
final class RepairedJson extends JacksonJsonSupport {
    private final Map<String, Set<String>> handled = new ConcurrentHashMap<>();
    private final PlaceholderWriter writer;

    RepairedJson() {
        this(new PlaceholderWriter());
    }

    private RepairedJson(PlaceholderWriter writer) {
        super(PlaceholderReader.module().setSerializerModifier(writer.modifier()));
        this.writer = writer;
        objectMapper.setSerializationInclusion(JsonInclude.Include.ALWAYS);
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
    public void writeValue(ByteBufOutputStream out, Object value) throws IOException {
        writer.begin();
        super.writeValue(out, value);
    }

    @Override
    public List<byte[]> getArrays() {
        return writer.written();
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
