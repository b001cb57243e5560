package workbook.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.deser.std.UntypedObjectDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Puts a packet's attachments where its JSON says {@code {"_placeholder":true,"num":0}}.
 *
 * <p>The library pastes an attachment into the text in Base64, where only an argument declared
 * {@code byte[]} becomes bytes again; in an {@code Object} or a {@code Map} it stays text.
 */
final class PlaceholderReader {
    private PlaceholderReader() {}

    static SimpleModule module() {
        return new SimpleModule("attachments")
                .addDeserializer(Object.class, new Untyped())
                .addDeserializer(byte[].class, new Bytes());
    }

    private static final class Untyped extends UntypedObjectDeserializer {
        Untyped() {
            super((JavaType) null, null);
        }

        @Override
        public @Nullable Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return PacketJson.attachmentOr(super.deserialize(json, context));
        }
    }

    private static final class Bytes extends StdDeserializer<byte[]> {
        Bytes() {
            super(byte[].class);
        }

        @Override
        public byte[] deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.currentToken() == JsonToken.VALUE_STRING) {
                return json.getBinaryValue(); // Base64, as Jackson reads it
            }
            return PacketJson.attachmentOr(context.readValue(json, Object.class)) instanceof byte[] bytes
                    ? bytes
                    : (byte[]) context.handleUnexpectedToken(byte[].class, json);
        }
    }
}
