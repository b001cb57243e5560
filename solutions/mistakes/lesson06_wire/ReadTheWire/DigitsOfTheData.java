// mistake: -
// has: \.find\(\)
// lacks: lookingAt|matches\(\)
// Your method finds digits in the data and takes them for the number of the acknowledgement.
// The number stands directly in front of the data. Data begin with a bracket, a brace or a
// quotation mark.
// Stop at the first character that is no digit.
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

        java.util.regex.Matcher number =
                java.util.regex.Pattern.compile("\\d+").matcher(rest);
        Long id = null;
        if (number.find()) {
            if (number.group().length() > 15) {
                return INVALID;
            }
            id = Long.valueOf(number.group());
        }
        rest = rest.replaceFirst("^\\d+", "");

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
