// mistake: -
// Your method looks for a comma although the frame has no namespace, and cuts the data there.
// Data are JSON and have commas of their own. The comma of a namespace comes only behind a name
// that begins with a slash.
// Look at the character behind the type before you look for a comma.
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
        int comma = rest.indexOf(',');
        if (comma >= 0) {
            namespace = rest.startsWith("/") ? rest.substring(0, comma) : "/";
            rest = rest.substring(comma + 1);
        } else if (rest.startsWith("/")) {
            namespace = rest;
            rest = "";
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

    record Packet(String type, String namespace, Long id, String data) {}
}
