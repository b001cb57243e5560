package workbook.grade.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import workbook.check.verdict.Json;
import workbook.check.verdict.VerdictReader;

/**
 * A result as one line of JSON: the verdict's fields as {@code check --json} writes them, and {@code student},
 * {@code submissionHash}, {@code remarks} and {@code attempt}.
 */
public final class ResultJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ResultJson() {}

    /** One JSON document without line breaks. */
    public static String of(Result result) {
        return tree(result).toString();
    }

    /** The same as an object. */
    public static ObjectNode tree(Result result) {
        ObjectNode json = Json.tree(result.verdict());
        json.put("student", result.student()).put("submissionHash", result.submissionHash());
        if (!result.remarks().isEmpty()) {
            var remarks = json.putArray("remarks");
            result.remarks().forEach(remarks::add);
        }
        if (result.attempt() > 1) {
            json.put("attempt", result.attempt());
        }
        return json;
    }

    /**
     * Reads one line.
     *
     * @throws IllegalArgumentException with a sentence that says what is wrong with it
     */
    public static Result read(String line) {
        try {
            return read(MAPPER.readTree(line));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * Reads a line that has been parsed.
     *
     * @throws IllegalArgumentException with a sentence that says which field is missing or wrong
     */
    public static Result read(JsonNode json) {
        var remarks = new ArrayList<String>();
        json.path("remarks").forEach(remark -> remarks.add(remark.asText()));
        return new Result(
                text(json, "student"),
                text(json, "submissionHash"),
                VerdictReader.read(json),
                List.copyOf(remarks),
                json.path("attempt").asInt(1));
    }

    private static String text(JsonNode json, String field) {
        JsonNode value = json.get(field);
        if (value == null || !value.isTextual() || value.asText().isEmpty()) {
            throw new IllegalArgumentException("The field " + field + " is missing, or is no text.");
        }
        return value.asText();
    }
}
