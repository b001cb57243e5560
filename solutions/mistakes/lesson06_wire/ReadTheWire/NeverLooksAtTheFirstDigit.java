// mistake: -
// has: charAt\(1\)|substring\(1
// lacks: '4'|"4|\b52\b
// Your method reads the frame `21` as a `DISCONNECT`. It looks at the second digit only.
// The first one is Engine.IO's: 4 is a message, 2 a ping, 3 a pong. A ping or a pong can carry
// something, and that is no packet of Socket.IO.
// What does your method ask about the first character?
package lesson06_wire;

import java.util.List;

final class ReadTheWire {

    private static final List<String> TYPES = List.of("CONNECT", "DISCONNECT", "EVENT", "ACK", "CONNECT_ERROR");
    private static final Packet INVALID = new Packet("INVALID", "/", null, "");

    static Packet read(String frame) {
        int digit = frame.length() < 2 ? -1 : frame.charAt(1) - '0';
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

    /**
     * What a frame says.
     *
     * @param type one of {@code CONNECT}, {@code DISCONNECT}, {@code EVENT}, {@code ACK}, {@code CONNECT_ERROR},
     *     or {@code INVALID}
     * @param namespace such as {@code /chat}; the main one is {@code /}
     * @param id the number that ties an acknowledgement to its event, or null
     * @param data the JSON behind that, as it is written, or an empty text
     */
    record Packet(String type, String namespace, Long id, String data) {}
}
