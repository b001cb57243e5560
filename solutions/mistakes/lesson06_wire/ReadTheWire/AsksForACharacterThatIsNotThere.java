// mistake: -
// has: frame\.(?:charAt|substring)\(
// lacks: frame\.length\(\)|frame\.isEmpty\(\)|frame\.isBlank\(\)|frame\.startsWith|frame\.matches|matcher\(frame\)
// Your method ends with an exception at a frame that is too short: it asks for a character that the
// frame doesn't have.
// What arrives is not always a packet. A frame can be empty, or end after its `4`.
// What do you know of the frame's length when you ask for its first and its second character?
package lesson06_wire;

import java.util.List;

final class ReadTheWire {

    private static final List<String> TYPES = List.of("CONNECT", "DISCONNECT", "EVENT", "ACK", "CONNECT_ERROR");
    private static final Packet INVALID = new Packet("INVALID", "/", null, "");

    static Packet read(String frame) {
        if (frame.charAt(0) != '4') {
            return INVALID;
        }
        int digit = frame.charAt(1) - '0';
        if (digit < 0 || digit >= TYPES.size()) {
            return INVALID;
        }
        String type = TYPES.get(digit);
        String rest = frame.substring(2);

        String namespace = "/";
        if (rest.startsWith("/")) {
            int comma = rest.indexOf(',');
            int end = comma < 0 ? rest.length() : comma;
            namespace = rest.substring(0, end);
            rest = rest.substring(Math.min(end + 1, rest.length()));
        }

        int digits = 0;
        while (digits < rest.length() && Character.isDigit(rest.charAt(digits))) {
            digits++;
        }
        if (digits > 15) {
            return INVALID;
        }
        Long id = digits == 0 ? null : Long.valueOf(rest.substring(0, digits));
        rest = rest.substring(digits);

        boolean valid = switch (type) {
            case "EVENT" -> rest.startsWith("[");
            case "ACK" -> rest.startsWith("[") && id != null;
            case "DISCONNECT" -> rest.isEmpty();
            case "CONNECT" -> rest.isEmpty() || rest.startsWith("{");
            default -> rest.startsWith("{") || rest.startsWith("\"");
        };
        return valid ? new Packet(type, namespace, id, rest) : INVALID;
    }

    private ReadTheWire() {}

    record Packet(String type, String namespace, Long id, String data) {}
}
