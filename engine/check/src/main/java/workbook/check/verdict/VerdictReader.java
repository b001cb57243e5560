package workbook.check.verdict;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import workbook.check.explain.CauseKind;
import workbook.check.workshop.ThrownCause;
import workbook.kit.Frame;
import workbook.kit.Row;

/**
 * A verdict from the line of JSON that {@link Json} makes of it. What is not in that line, such as what a prediction
 * withholds, is not in the verdict either; the line that is made of it is the same again.
 */
public final class VerdictReader {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int VERSION = 2;

    private VerdictReader() {}

    /**
     * Reads one line.
     *
     * @throws IllegalArgumentException with a sentence that says what is wrong with it
     */
    public static Verdict read(String line) {
        try {
            return read(MAPPER.readTree(line));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * Reads a line that has been parsed; further fields are left alone.
     *
     * @throws IllegalArgumentException with a sentence that says which field is missing or wrong
     */
    public static Verdict read(JsonNode json) {
        if (!json.isObject()) {
            throw new IllegalArgumentException("This is not a JSON object.");
        }
        if (number(json, "v") != VERSION) {
            throw new IllegalArgumentException(
                    "The field v is " + json.get("v") + "; only version " + VERSION + " can be read.");
        }
        String cause = optional(json, "cause");
        String output = optional(json, "output");
        return new Verdict(
                text(json, "exercise"),
                status(json),
                count(json, "points"),
                count(json, "maxPoints"),
                count(json, "step"),
                count(json, "steps"),
                list(json, "tests", VerdictReader::test),
                optional(json, "mistake"),
                cause == null ? null : named(CauseKind.values(), CauseKind::json, cause, "cause"),
                number(json, "seed"),
                number(json, "wallMillis"),
                text(json, "isolation"),
                text(json, "sourceHash"),
                text(json, "testHash"),
                output == null ? "" : output,
                list(json, "errors", VerdictReader::error),
                optional(json, "reason"));
    }

    private static TestResult test(JsonNode json) {
        JsonNode place = json.get("place");
        List<Predicted.Compared> compared = list(json, "predicted", VerdictReader::compared);
        return new TestResult(
                text(json, "name"),
                count(json, "step"),
                status(json),
                list(json, "causes", VerdictReader::cause),
                optional(json, "expected"),
                optional(json, "got"),
                optional(json, "means"),
                optional(json, "next"),
                list(json, "rows", VerdictReader::row),
                list(json, "frames", VerdictReader::frame),
                texts(json, "notes"),
                List.of(),
                place == null ? null : new TestResult.Place(text(place, "file"), count(place, "line")),
                compared.isEmpty()
                        ? null
                        : new Predicted(List.of(), List.of(), "", Predicted.Withheld.NOTHING, compared));
    }

    private static ThrownCause cause(JsonNode json) {
        String file = optional(json, "file");
        return new ThrownCause(text(json, "thrown"), file == null ? null : file + ":" + count(json, "line"));
    }

    private static Row row(JsonNode json) {
        return new Row(
                text(json, "who"),
                texts(json, "heard"),
                optional(json, "expected"),
                json.path("missed").asBoolean());
    }

    private static Frame frame(JsonNode json) {
        return Frame.recorded(
                text(json, "client"), json.path("sent").asBoolean(), text(json, "type"), text(json, "raw"));
    }

    private static Predicted.Compared compared(JsonNode json) {
        return new Predicted.Compared(
                json.path("line").asText(),
                json.path("first").asText(),
                json.path("happened").asText());
    }

    private static CompileError error(JsonNode json) {
        return new CompileError(
                text(json, "file"),
                number(json, "line"),
                number(json, "column"),
                text(json, "message"),
                json.path("source").asText(),
                optional(json, "means"),
                optional(json, "next"));
    }

    private static Status status(JsonNode json) {
        return named(Status.values(), Status::json, text(json, "status"), "status");
    }

    private static <T> T named(T[] all, Function<T, String> name, String wanted, String field) {
        return Arrays.stream(all)
                .filter(one -> name.apply(one).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The field " + field + " is \"" + wanted
                        + "\", which is none of " + Arrays.stream(all).map(name).collect(Collectors.joining(", "))
                        + "."));
    }

    private static <T> List<T> list(JsonNode json, String field, Function<JsonNode, T> one) {
        var all = new ArrayList<T>();
        json.path(field).forEach(each -> all.add(one.apply(each)));
        return List.copyOf(all);
    }

    private static List<String> texts(JsonNode json, String field) {
        return list(json, field, JsonNode::asText);
    }

    private static @Nullable String optional(JsonNode json, String field) {
        JsonNode value = json.get(field);
        return value == null || value.isNull() ? null : value.asText();
    }

    private static String text(JsonNode json, String field) {
        JsonNode value = json.get(field);
        if (value == null || !value.isTextual()) {
            throw new IllegalArgumentException("The field " + field + " is missing, or is no text.");
        }
        return value.asText();
    }

    private static int count(JsonNode json, String field) {
        return Math.toIntExact(number(json, field));
    }

    private static long number(JsonNode json, String field) {
        JsonNode value = json.get(field);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new IllegalArgumentException("The field " + field + " is missing, or is no whole number.");
        }
        return value.asLong();
    }
}
