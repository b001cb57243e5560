package workbook.kit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decodes one text frame of the Socket.IO protocol, version 5, over Engine.IO 4: the packet type's
 * digits, an optional namespace, an optional acknowledgement number, JSON.
 *
 * <p>Source: the Socket.IO and Engine.IO protocol documents.
 */
final class FrameParser {

    private static final Pattern MESSAGE =
            Pattern.compile("4([0-6])(?:\\d+-)?(?:(/[^,]*)(?:,|$))?(\\d{0,15})(.*)", Pattern.DOTALL);
    private static final List<String> ENGINE = List.of("OPEN", "CLOSE", "PING", "PONG", "MESSAGE", "UPGRADE", "NOOP");
    private static final List<String> TYPES =
            List.of("CONNECT", "DISCONNECT", "EVENT", "ACK", "CONNECT_ERROR", "BINARY_EVENT", "BINARY_ACK");

    private FrameParser() {}

    static Frame parse(String client, boolean sent, String raw) {
        Matcher message = MESSAGE.matcher(raw);
        if (!message.matches()) {
            return engine(client, sent, raw);
        }
        String type = TYPES.get(raw.charAt(1) - '0');
        String namespace = message.group(2) == null ? "/" : message.group(2);
        Long id = message.group(3).isEmpty() ? null : Long.valueOf(message.group(3));
        List<String> data = values(message.group(4));
        @Nullable String event = type.endsWith("EVENT") && !data.isEmpty() ? data.remove(0) : null;
        return new Frame(client, sent, type, namespace, id, unquoted(event), data, raw);
    }

    private static Frame engine(String client, boolean sent, String raw) {
        boolean known = !raw.isEmpty() && raw.charAt(0) >= '0' && raw.charAt(0) <= '6';
        String type = known && raw.charAt(0) != '4' ? ENGINE.get(raw.charAt(0) - '0') : "TEXT";
        List<String> data = type.equals("OPEN") ? values(raw.substring(1)) : List.of();
        return new Frame(client, sent, type, "", null, null, data, raw);
    }

    private static List<String> values(String json) {
        var values = new ArrayList<String>();
        if (json.isEmpty()) {
            return values;
        }
        try {
            JsonNode tree = Values.JSON.readTree(json);
            if (tree.isArray()) {
                tree.forEach(value -> values.add(value.toString()));
            } else {
                values.add(tree.toString());
            }
        } catch (JsonProcessingException e) {
            values.add(json); // Shown as it is: a broken packet is something to see, too.
        }
        return values;
    }

    private static @Nullable String unquoted(@Nullable String json) {
        return json == null ? null : json.replaceAll("^\"|\"$", "");
    }
}
