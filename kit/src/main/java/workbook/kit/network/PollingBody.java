package workbook.kit.network;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;

/**
 * The body of a polling request or answer: packets with the byte 1E between them. An attachment, which
 * begins with {@code b} there, stays as it is written.
 */
final class PollingBody {

    private static final byte SEPARATOR = 0x1E;

    private PollingBody() {}

    /** The packets that are complete with this body. */
    static List<Packet> read(ByteBuf body, PacketAssembler assembler) {
        List<Packet> packets = new ArrayList<>();
        ByteBuf rest = body.duplicate();
        while (rest.isReadable()) {
            int length = rest.bytesBefore(SEPARATOR);
            byte[] packet = ByteBufUtil.getBytes(rest.readSlice(length < 0 ? rest.readableBytes() : length));
            if (rest.isReadable()) {
                rest.skipBytes(1);
            }
            boolean binary = packet.length > 0 && packet[0] == 'b';
            packets.addAll(binary ? assembler.binary(packet) : assembler.text(packet));
        }
        return packets;
    }

    static ByteBuf write(List<Packet> packets) {
        ByteBuf body = Unpooled.buffer();
        for (Packet packet : packets) {
            if (!packet.isStray()) {
                separate(body).writeBytes(packet.head());
            }
            for (byte[] attachment : packet.attached()) {
                separate(body).writeBytes(attachment);
            }
        }
        return body;
    }

    private static ByteBuf separate(ByteBuf body) {
        return body.isReadable() ? body.writeByte(SEPARATOR) : body;
    }
}
