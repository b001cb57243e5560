package workbook.kit.network;

/**
 * What became of a packet at a line.
 *
 * @param line the line's name
 * @param toServer true if the client sent it, false if the server did
 * @param fate what became of it
 * @param packet the packet
 */
public record PacketOutcome(String line, boolean toServer, Fate fate, Packet packet) {

    /** What becomes of a packet. */
    public enum Fate {
        /** It went on to the other side. */
        CROSSED,
        /** It waits, because the line is silent or slow; it crosses later. */
        HELD,
        /** It was lost. */
        DROPPED,
        /** It went on a second time. */
        DUPLICATED
    }

    /** Such as {@code ada -> 42["say","hi"] DROPPED}. */
    @Override
    public String toString() {
        return line + (toServer ? " -> " : " <- ") + packet + " " + fate;
    }
}
