// mistake: -
// has: ACK
// Your method accepts an `ACK` without an id, such as `43["ok"]`.
// An `ACK` is the answer to an event, and its id says to which one. Without it, nobody can tell
// what was answered.
// You look at the data of an `ACK`. What else does it have to carry?
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
        if (digits > 15) {
            return INVALID;
        }
        Long id = digits == 0 ? null : Long.valueOf(rest.substring(0, digits));
        rest = rest.substring(digits);

        boolean valid = switch (type) {
            case "EVENT" -> rest.startsWith("[");
            case "ACK" -> rest.startsWith("[");
            case "DISCONNECT" -> rest.isEmpty();
            case "CONNECT" -> rest.isEmpty() || rest.startsWith("{");
            default -> rest.startsWith("{") || rest.startsWith("\"");
        };
        return valid ? new Packet(type, namespace, id, rest) : INVALID;
    }

    private ReadTheWire() {}

    record Packet(String type, String namespace, Long id, String data) {}
}
