// right: one pattern for the whole frame
package lesson06_wire;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

final class ReadTheWire {

    private static final List<String> TYPES = List.of("CONNECT", "DISCONNECT", "EVENT", "ACK", "CONNECT_ERROR");
    private static final Packet INVALID = new Packet("INVALID", "/", null, "");
    private static final Pattern PACKET = Pattern.compile("4([0-4])(?:(/[^,]*)(?:,|$))?(\\d{0,15})(.*)", Pattern.DOTALL);
    private static final Map<String, String> DATA = Map.of(
            "EVENT", "(?s)\\[.*",
            "ACK", "(?s)\\[.*",
            "DISCONNECT", "",
            "CONNECT", "(?s)(\\{.*)?",
            "CONNECT_ERROR", "(?s)[{\"].*");

    static Packet read(String frame) {
        Matcher parts = PACKET.matcher(frame);
        if (!parts.matches()) {
            return INVALID;
        }
        String type = TYPES.get(Integer.parseInt(parts.group(1)));
        String namespace = parts.group(2) == null ? "/" : parts.group(2);
        Long id = parts.group(3).isEmpty() ? null : Long.valueOf(parts.group(3));
        String data = parts.group(4);
        return data.matches(DATA.get(type)) && (id != null || !type.equals("ACK"))
                ? new Packet(type, namespace, id, data)
                : INVALID;
    }

    record Packet(String type, String namespace, Long id, String data) {}
}
