// mistake: -
// has: (?:contains|indexOf)\(["']/["']\)
// lacks: startsWith\(["']/|charAt\(\w+\) ?[!=]= ?'/'|indexOf\(["']/["']\) ?[!=]= ?0|codePointAt
// Your method looks for a slash anywhere in the frame. Data can have one as well, and then your
// method takes a part of them for a namespace.
// A namespace stands directly behind the type, or there's none.
// At which place does the slash have to be?
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
        int slash = rest.indexOf('/');
        if (slash >= 0) {
            int comma = rest.indexOf(',', slash);
            int end = comma < 0 ? rest.length() : comma;
            namespace = rest.substring(slash, end);
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
