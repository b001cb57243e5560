// mistake: -
// has: \b(\w+) ?(?:>|!=) ?0L? ?\? ?[\w.(]*\1\b|\b(\w+) ?(?:==|<=) ?0L? ?\? ?null ?: ?[\w.(]*\2\b|if \((\w+) ?(?:>|!=) ?0L?\)\s*\{?\s*\w+ = [\w.(]*\3\b
// Your method takes the number 0 for no number.
// Client libraries count their questions from 0, so the first question of each connection has this
// number.
// Tell `no digits` from `the digit 0`.
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
        Long number = digits == 0 ? null : Long.valueOf(rest.substring(0, digits));
        Long id = number == null || number == 0 ? null : number;
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
