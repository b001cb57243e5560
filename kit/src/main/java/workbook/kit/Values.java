package workbook.kit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.json.JSONArray;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/** Payloads as plain data: what a test writes and what came over the wire, made comparable. */
final class Values {

    static final ObjectMapper JSON = new ObjectMapper();

    private Values() {}

    /** One value as a JSON tree; numbers of equal value are equal, whatever their type. */
    static JsonNode tree(@Nullable Object value) {
        if (value == null || value == JSONObject.NULL) {
            return NullNode.getInstance();
        }
        if (value instanceof byte[] bytes) {
            return BinaryNode.valueOf(bytes);
        }
        if (value instanceof Number number) {
            return JSON.getNodeFactory().numberNode(new BigDecimal(number.toString()).stripTrailingZeros());
        }
        if (value instanceof JSONObject || value instanceof JSONArray) {
            return read(value.toString());
        }
        return value instanceof String text ? JSON.getNodeFactory().textNode(text) : read(write(value));
    }

    static List<JsonNode> trees(@Nullable Object... values) {
        return Arrays.stream(values).map(Values::tree).toList();
    }

    /** An event or an acknowledgement in words: {@code said "hi"}; the values alone without a name. */
    static String words(String event, List<JsonNode> values) {
        String data = values.stream().map(Values::word).collect(Collectors.joining(" "));
        return data.isEmpty() ? event : event.isEmpty() ? data : event + " " + data;
    }

    static JsonNode read(String json) {
        try {
            return normal(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + json, e);
        }
    }

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "only plain data crosses the wire (text, numbers, true, false, lists, maps), not "
                            + value.getClass().getName(),
                    e);
        }
    }

    /** The same as Java's own text, number, boolean or null; a list or an object as it is. */
    static @Nullable Object plain(JsonNode value) {
        if (value.isNumber()) {
            BigDecimal number = value.decimalValue();
            return number.stripTrailingZeros().scale() <= 0 ? (Object) number.longValue() : number.doubleValue();
        }
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        return value.isTextual() ? value.asText() : value.isBoolean() ? (Object) value.asBoolean() : value;
    }

    private static String word(JsonNode value) {
        return value.isBigDecimal() ? value.decimalValue().toPlainString() : value.toString();
    }

    private static JsonNode normal(JsonNode node) {
        if (node.isNumber()) {
            return JSON.getNodeFactory().numberNode(node.decimalValue().stripTrailingZeros());
        }
        if (node.isArray()) {
            var array = JSON.createArrayNode();
            node.forEach(item -> array.add(normal(item)));
            return array;
        }
        if (node.isObject()) {
            var object = JSON.createObjectNode();
            node.properties().stream()
                    .sorted(Map.Entry.comparingByKey()) // so that what is expected and what came look alike
                    .forEach(field -> object.set(field.getKey(), normal(field.getValue())));
            return object;
        }
        return node;
    }
}
