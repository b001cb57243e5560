package workbook.wire.engineio;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;

/**
 * A packet on its way to a client: text with its type, or the bytes of a binary message.
 *
 * @param content belongs to the packet
 */
record EnginePacket(ByteBuf content, boolean binary) {
    static final char OPEN = '0';
    static final char CLOSE = '1';
    static final char PING = '2';
    static final char PONG = '3';
    static final char MESSAGE = '4';
    static final char UPGRADE = '5';
    static final char NOOP = '6';

    static EnginePacket text(String text) {
        return new EnginePacket(ByteBufUtil.writeUtf8(Unpooled.buffer().alloc(), text), false);
    }

    static EnginePacket of(char type) {
        return text(String.valueOf(type));
    }
}
