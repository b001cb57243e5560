package workbook.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Set;

/**
 * Whether a packet from a client is one that the protocol allows.
 *
 * <p>The library logs a malformed packet, or takes it for another one, and keeps the connection; of
 * 16 malformed packets it closes on one. The protocol closes the connection on each.
 */
final class PacketCheck {
    private static final Set<String> RESERVED =
            Set.of("connect", "connect_error", "disconnect", "disconnecting", "newListener", "removeListener");
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private PacketCheck() {}

    static boolean passes(PacketHead head, String body) {
        try {
            JsonNode json = body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
            return head.isBinary() == head.attachments() >= 0
                    && fits(head, json)
                    && placeholdersFit(json, head.attachments());
        } catch (JsonProcessingException notJson) {
            return false;
        }
    }

    private static boolean fits(PacketHead head, JsonNode json) {
        return switch (head.type()) {
            case PacketHead.CONNECT -> head.id().isEmpty() && (json.isMissingNode() || json.isObject());
            case PacketHead.DISCONNECT -> head.id().isEmpty() && json.isMissingNode();
            case PacketHead.EVENT, PacketHead.BINARY_EVENT -> isEvent(json);
            case PacketHead.ACK, PacketHead.BINARY_ACK -> !head.id().isEmpty() && json.isArray();
            default -> false;
        };
    }

    private static boolean isEvent(JsonNode json) {
        JsonNode name = json.path(0);
        return json.isArray() && name.isTextual() && !RESERVED.contains(name.textValue());
    }

    private static boolean placeholdersFit(JsonNode json, int attachments) {
        if (attachments < 0) {
            return true;
        }
        if (json.path("_placeholder").booleanValue()) {
            JsonNode num = json.path("num");
            return num.isInt() && num.intValue() >= 0 && num.intValue() < attachments;
        }
        for (JsonNode inside : json) {
            if (!placeholdersFit(inside, attachments)) {
                return false;
            }
        }
        return true;
    }
}
