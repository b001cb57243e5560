package workbook.check.explain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How one value differs from another that is nearly the same, in words that follow "it": {@code it is in capital letters}. */
final class ValueDifference {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ValueDifference() {}

    /**
     * Compares the values of two messages.
     *
     * @param expected each as JSON
     * @param got each as JSON
     */
    static Optional<String> of(List<String> expected, List<String> got) {
        if (expected.size() == got.size()) {
            for (int i = 0; i < got.size(); i++) {
                if (!expected.get(i).equals(got.get(i))) {
                    return of(tree(expected.get(i)), tree(got.get(i)));
                }
            }
            return Optional.empty();
        }
        if (got.isEmpty()) {
            return Optional.of("has no value at all");
        }
        if (got.size() > expected.size() && got.containsAll(expected)) {
            return Optional.of("has " + got.size() + " values, and " + expected.size() + " is expected");
        }
        if (got.size() > 1 && expected.size() == 1) {
            return Optional.of("has " + got.size() + " values where one is expected");
        }
        return Optional.of(
                "has " + got.size() + (got.size() == 1 ? " value" : " values") + " instead of " + expected.size());
    }

    private static Optional<String> of(JsonNode expected, JsonNode got) {
        if (got.isNull()) {
            return Optional.of("is null");
        }
        if (expected.isTextual() && got.isTextual()) {
            return TextDifference.of(expected.asText(), got.asText());
        }
        if (expected.isNumber() && got.isTextual() && expected.asText().equals(got.asText())) {
            return Optional.of("is text, in quotes, not a number");
        }
        if (expected.isTextual() && got.isValueNode() && expected.asText().equals(got.asText())) {
            return Optional.of("is a " + (got.isNumber() ? "number" : "truth value") + ", not text");
        }
        if (expected.isArray() && got.isArray()) {
            return lists(expected, got);
        }
        if (got.isArray() && got.size() == 1 && got.get(0).equals(expected)) {
            return Optional.of("is in a list");
        }
        if (expected.isArray() && expected.size() == 1 && expected.get(0).equals(got)) {
            return Optional.of("is not in a list");
        }
        if (got.isTextual() && expected.isContainerNode() && expected.equals(tree(got.asText()))) {
            return Optional.of("is JSON as text, not an object");
        }
        if (expected.isTextual() && got.isContainerNode() && got.equals(tree(expected.asText()))) {
            return Optional.of("is an object, not text");
        }
        if (expected.isNumber() && got.isNumber()) {
            long by = got.asLong() - expected.asLong();
            return Optional.of("is " + Math.abs(by) + (by > 0 ? " too high" : " too low"));
        }
        if (got.isContainerNode() && expected.isValueNode()) {
            return Optional.of("is " + (got.isArray() ? "a list" : "an object") + ", not "
                    + (expected.isNumber() ? "a number" : "text"));
        }
        return Optional.empty();
    }

    private static Optional<String> lists(JsonNode expected, JsonNode got) {
        var missing = new ArrayList<JsonNode>();
        expected.forEach(missing::add);
        var more = new ArrayList<JsonNode>();
        got.forEach(one -> {
            if (!missing.remove(one)) {
                more.add(one);
            }
        });
        if (missing.isEmpty() && more.isEmpty()) {
            return Optional.of("has these values in another order");
        }
        if (more.isEmpty()) {
            return Optional.of("lacks " + list(missing));
        }
        return missing.isEmpty() ? Optional.of("also has " + list(more)) : Optional.empty();
    }

    private static String list(List<JsonNode> values) {
        return Wording.list(values.stream().map(JsonNode::toString).toList());
    }

    private static JsonNode tree(@Nullable String json) {
        try {
            JsonNode tree = JSON.readTree(json);
            return tree == null ? JSON.missingNode() : tree;
        } catch (JsonProcessingException | IllegalArgumentException noJson) {
            return JSON.missingNode();
        }
    }
}
