// mistake: -
// has: > TYPES\.size\(\)|<= TYPES\.size\(\)|TYPES\.size\(\) (?:<|>=) 
// Your method ends with an exception at a frame that begins with `45`.
// It refuses a digit that is greater than the number of types. There are five types, from 0 to 4,
// so 5 is too large as well.
// Which digit is the first one that `TYPES` doesn't have? Look at your comparison with
// `TYPES.size()`.
package lesson06_wire;

import java.util.List;

final class ReadTheWire {

    private static final List<String> TYPES = List.of("CONNECT", "DISCONNECT", "EVENT", "ACK", "CONNECT_ERROR");
    private static final Packet INVALID = new Packet("INVALID", "/", null, "");

    static Packet read(String frame) {
        if (frame.length() < 2 || frame.charAt(0) != '4') {
            return INVALID;
        }
        int digit = frame.charAt(1) - '0';
        if (digit < 0 || digit > TYPES.size()) {
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
