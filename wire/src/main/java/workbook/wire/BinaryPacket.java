package workbook.wire;

import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import java.util.ArrayList;
import java.util.List;

/** A binary event or acknowledgement on its way in: first the text, then its attachments. */
final class BinaryPacket {
    private String text = "";
    private List<byte[]> attachments = List.of();
    private int expected;

    void begins(PacketHead head, String body) {
        text = head.forTheLibrary() + body;
        attachments = new ArrayList<>();
        expected = head.attachments();
    }

    boolean isIncomplete() {
        return attachments.size() < expected;
    }

    void add(BinaryWebSocketFrame frame) {
        attachments.add(ByteBufUtil.getBytes(frame.content()));
    }

    String text() {
        return text;
    }

    List<byte[]> attachments() {
        return attachments;
    }
}
