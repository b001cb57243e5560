// mistake: M-TRUST
// lacks: ["']\[|\\\\\[|JSONArray|JSONTokener
// Your method accepts whatever stands behind the number.
// An event carries a list, an acknowledgement needs its number, and a DISCONNECT carries nothing. A
// server that believes more than that can be brought to a stop by one frame.
// Compare the type with the first character of the data.
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

        return new Packet(type, namespace, id, rest);
    }

    record Packet(String type, String namespace, Long id, String data) {}
}
