package workbook.kit.network;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts packets and their attachments together, for one direction of one connection or session. */
final class PacketAssembler {

    private @Nullable Packet incomplete;

    /** A text packet has come: what is complete now, in order. */
    List<Packet> text(byte[] head) {
        var packet = Packet.text(head);
        List<Packet> complete = new ArrayList<>();
        Packet before = incomplete;
        if (before != null && packet.isMessage()) { // a sender in disorder; the receiver will say so
            complete.add(before);
            incomplete = null;
        }
        if (packet.isComplete()) {
            complete.add(packet);
        } else {
            incomplete = packet;
        }
        return complete;
    }

    /** An attachment has come: what is complete now. */
    List<Packet> binary(byte[] bytes) {
        Packet waiting = incomplete;
        if (waiting == null) {
            return List.of(Packet.stray(bytes));
        }
        waiting.attach(bytes);
        if (!waiting.isComplete()) {
            return List.of();
        }
        incomplete = null;
        return List.of(waiting);
    }

    /** Whether attachments are missing. */
    boolean isWaiting() {
        return incomplete != null;
    }
}
