// mistake: M-TRUST
// lacks: catch|\b1\d\b|\d{16}|MAX_
// Your method reads a number of any length, and ends with an exception if it doesn't fit into a
// `long`.
// Nobody has checked a frame before your method. What a client sends may be anything, and an
// exception at this place can end the connection of somebody else.
// Look at how many digits there are, before you make a number of them.
package lesson06_wire;

import java.util.List;

final class ReadTheWire {

    private static final List<String> TYPES = List.of("CONNECT", "DISCONNECT", "EVENT", "ACK", "CONNECT_ERROR");
    private static final Packet INVALID = new Packet("INVALID", "/", null, "");

    static Packet read(String frame) {
        if (!frame.matches("(?s)4[0-4].*")) {
            return INVALID;
        }
        String type = TYPES.get(frame.charAt(1) - '0');
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

    record Packet(String type, String namespace, Long id, String data) {}
}
