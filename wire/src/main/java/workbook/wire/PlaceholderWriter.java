package workbook.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.type.ArrayType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes {@code {"_placeholder":true,"num":0}} for bytes, and keeps the bytes to be sent after it.
 *
 * <p>The library writes the two fields in the other order, which no official implementation does.
 */
final class PlaceholderWriter extends StdSerializer<byte[]> {
    private final ThreadLocal<List<byte[]>> written = ThreadLocal.withInitial(ArrayList::new);

    PlaceholderWriter() {
        super(byte[].class);
    }

    /** Forgets the attachments of the packet before. */
    void begin() {
        written.remove();
    }

    /** The attachments of the packet that this thread has just written. */
    List<byte[]> written() {
        return written.get();
    }

    @Override
    public void serialize(byte[] bytes, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("_placeholder", true);
        json.writeNumberField("num", written().size());
        json.writeEndObject();
        written().add(bytes);
    }

    /** Puts this writer in the place of the library's. */
    BeanSerializerModifier modifier() {
        return new Instead();
    }

    private final class Instead extends BeanSerializerModifier {
        @Override
        public JsonSerializer<?> modifyArraySerializer(
                SerializationConfig config, ArrayType type, BeanDescription bean, JsonSerializer<?> given) {
            return type.getRawClass().equals(byte[].class) ? PlaceholderWriter.this : given;
        }
    }
}
