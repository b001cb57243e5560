package workbook.wire.engineio;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.base64.Base64;
import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The body of a polling request or answer: packets with the byte 1E between them, a binary message as
 * {@code b} and its Base64.
 */
final class Payload {
    private static final byte SEPARATOR = 0x1E;
    private static final byte BINARY = 'b';

    private Payload() {}

    /** Takes over the packets. */
    static ByteBuf encode(ByteBufAllocator allocator, Iterable<EnginePacket> packets) {
        ByteBuf body = allocator.buffer();
        for (EnginePacket packet : packets) {
            if (body.isReadable()) {
                body.writeByte(SEPARATOR);
            }
            if (packet.binary()) {
                ByteBuf text = Base64.encode(packet.content(), false);
                body.writeByte(BINARY).writeBytes(text);
                text.release();
            } else {
                body.writeBytes(packet.content());
            }
            packet.content().release();
        }
        return body;
    }

    /** Hands over packet by packet, until there is none left or one was the last to be taken. */
    static void split(ByteBuf body, Predicate<ByteBuf> goesOn) {
        boolean more = true;
        while (more) {
            int length = body.bytesBefore(SEPARATOR);
            more = length >= 0;
            ByteBuf packet = body.readSlice(more ? length : body.readableBytes());
            if (more) {
                body.skipBytes(1);
            }
            more &= goesOn.test(packet);
        }
    }

    static boolean isBinary(ByteBuf packet) {
        return packet.isReadable() && packet.getByte(packet.readerIndex()) == BINARY;
    }

    /**
     * The bytes of a binary packet; null if it is not Base64. The Java client breaks it into lines.
     */
    static @Nullable ByteBuf decode(ByteBuf binary) {
        ByteBuf lines = binary.skipBytes(1);
        byte[] text = new byte[lines.readableBytes()];
        int length = 0;
        while (lines.isReadable()) {
            byte next = lines.readByte();
            if (next != '\n' && next != '\r') {
                text[length++] = next;
            }
        }
        try {
            return Unpooled.wrappedBuffer(java.util.Base64.getDecoder().decode(Arrays.copyOf(text, length)));
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }
}
