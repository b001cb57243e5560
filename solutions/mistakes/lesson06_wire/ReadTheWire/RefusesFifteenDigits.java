// mistake: -
// has: >= ?15|> ?14|< ?15|== ?15|,14\}
// Your method refuses an id of 15 digits, such as `123456789012345`, and returns the invalid
// packet, whose id is `null`.
// The page says that an id with more than 15 digits is invalid. So 15 is the last number of digits
// that's still good, and 16 is the first that isn't.
// Look at the number with which you compare, and at the comparison.
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
        if (digits >= 15) {
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
