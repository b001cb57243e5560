package workbook.wire.engineio;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;

/**
 * A packet on its way to a client.
 *
 * @param content of a text packet its type and its text, else the bytes of a binary message; released
 *     by the one who receives the packet
 * @param binary true for a binary message
 */
public record EnginePacket(ByteBuf content, boolean binary) {
    static final char OPEN = '0';
    static final char CLOSE = '1';
    /** A ping has this type. */
    public static final char PING = '2';
    /** The answer to a ping has this type. */
    public static final char PONG = '3';

    static final char MESSAGE = '4';
    static final char UPGRADE = '5';
    static final char NOOP = '6';

    /** A text packet, its type included. */
    public static EnginePacket text(ByteBuf content) {
        return new EnginePacket(content, false);
    }

    /** A text packet, its type included. */
    public static EnginePacket text(String text) {
        return text(ByteBufUtil.writeUtf8(ByteBufAllocator.DEFAULT, text));
    }

    /** A binary message. */
    public static EnginePacket binary(ByteBuf message) {
        return new EnginePacket(message, true);
    }

    static EnginePacket of(char type) {
        return text(String.valueOf(type));
    }
}
