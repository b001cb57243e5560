// right: it reads one character after the other
package lesson06_wire;

import java.util.List;

final class ReadTheWire {

    private static final List<String> TYPES = List.of("CONNECT", "DISCONNECT", "EVENT", "ACK", "CONNECT_ERROR");
    private static final Packet INVALID = new Packet("INVALID", "/", null, "");

    static Packet read(String frame) {
        if (frame.length() < 2 || frame.charAt(0) != '4' || "01234".indexOf(frame.charAt(1)) < 0) {
            return INVALID;
        }
        int at = 2;
        StringBuilder name = new StringBuilder();
        if (at < frame.length() && frame.charAt(at) == '/') {
            for (; at < frame.length() && frame.charAt(at) != ','; at++) {
                name.append(frame.charAt(at));
            }
            at++;
        }
        Long id = null;
        for (int digits = 0; at < frame.length() && "0123456789".indexOf(frame.charAt(at)) >= 0; at++) {
            digits++;
            if (digits > 15) {
                return INVALID;
            }
            id = (id == null ? 0 : id) * 10 + frame.charAt(at) - '0';
        }
        String type = TYPES.get(frame.charAt(1) - '0');
        String data = at >= frame.length() ? "" : frame.substring(at);
        return fits(type, id, data) ? new Packet(type, name.isEmpty() ? "/" : name.toString(), id, data) : INVALID;
    }

    private static boolean fits(String type, Long id, String data) {
        if (data.isEmpty()) {
            return type.equals("CONNECT") || type.equals("DISCONNECT");
        }
        char first = data.charAt(0);
        return switch (type) {
            case "EVENT" -> first == '[';
            case "ACK" -> first == '[' && id != null;
            case "CONNECT" -> first == '{';
            case "CONNECT_ERROR" -> first == '{' || first == '"';
            default -> false;
        };
    }

    record Packet(String type, String namespace, Long id, String data) {}
}
