package workbook.check.verdict;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import workbook.check.explain.CauseKind;
import workbook.check.workshop.ThrownCause;
import workbook.kit.Frame;
import workbook.kit.Row;

/** A verdict as one line of JSON, version 2, as other programs read it. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** One JSON document without line breaks. */
    public static String of(Verdict verdict) {
        return tree(verdict).toString();
    }

    /** The same as an object, for those who add fields of their own. */
    public static ObjectNode tree(Verdict verdict) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("v", 2)
                .put("exercise", verdict.exercise())
                .put("status", verdict.status().json())
                .put("points", verdict.points())
                .put("maxPoints", verdict.maxPoints())
                .put("step", verdict.step())
                .put("steps", verdict.steps());
        var tests = json.putArray("tests");
        verdict.tests().forEach(test -> tests.add(of(test)));
        putKnown(json, "mistake", verdict.mistake());
        CauseKind cause = verdict.cause();
        putKnown(json, "cause", cause == null ? null : cause.json());
        json.put("seed", verdict.seed())
                .put("wallMillis", verdict.wallMillis())
                .put("isolation", verdict.isolation())
                .put("sourceHash", verdict.sourceHash())
                .put("testHash", verdict.testHash());
        putKnown(json, "output", verdict.output().isEmpty() ? null : verdict.output());
        putKnown(json, "reason", verdict.reason());
        putErrors(json, verdict);
        return json;
    }

    private static ObjectNode of(TestResult test) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("name", test.name())
                .put("step", test.step())
                .put("status", test.status().json());
        putKnown(json, "expected", test.expected());
        putKnown(json, "got", test.got());
        putKnown(json, "means", test.means());
        putKnown(json, "next", test.next());
        TestResult.Place place = test.place();
        if (place != null) {
            json.putObject("place").put("file", place.file()).put("line", place.line());
        }
        putCauses(json, test);
        test.rows().forEach(row -> json.withArray("rows").add(of(row)));
        test.frames().forEach(frame -> json.withArray("frames").add(of(frame)));
        test.notes().forEach(note -> json.withArray("notes").add(note));
        putCompared(json, test);
        return json;
    }

    private static ObjectNode of(Row row) {
        ObjectNode json = MAPPER.createObjectNode().put("who", row.who());
        var heard = json.putArray("heard");
        row.heard().forEach(heard::add);
        putKnown(json, "expected", row.expected());
        return row.expected() == null ? json : json.put("missed", row.missed());
    }

    private static ObjectNode of(Frame frame) {
        return MAPPER.createObjectNode()
                .put("client", frame.client())
                .put("sent", frame.sent())
                .put("type", frame.type())
                .put("raw", frame.raw());
    }

    /** Outermost first; file and line where the stack has one of the learner's. */
    private static void putCauses(ObjectNode json, TestResult test) {
        if (test.causes().isEmpty()) {
            return;
        }
        var causes = json.putArray("causes");
        for (ThrownCause cause : test.causes()) {
            ObjectNode one = causes.addObject().put("thrown", cause.thrown());
            String line = cause.line();
            if (line != null) {
                int colon = line.lastIndexOf(':');
                one.put("file", line.substring(0, colon)).put("line", Integer.parseInt(line.substring(colon + 1)));
            }
        }
    }

    /** Each line of a prediction, as soon as it is told: what was answered first, and what happened. */
    private static void putCompared(ObjectNode json, TestResult test) {
        Predicted predicted = test.predicted();
        if (predicted == null || predicted.compared().isEmpty()) {
            return;
        }
        var lines = json.putArray("predicted");
        for (Predicted.Compared compared : predicted.compared()) {
            ObjectNode line = lines.addObject();
            putKnown(line, "line", compared.name().isEmpty() ? null : compared.name());
            putKnown(line, "first", compared.first().isEmpty() ? null : compared.first());
            putKnown(line, "happened", compared.happened().isEmpty() ? null : compared.happened());
        }
    }

    private static void putErrors(ObjectNode json, Verdict verdict) {
        if (verdict.errors().isEmpty()) {
            return;
        }
        var errors = json.putArray("errors");
        for (CompileError error : verdict.errors()) {
            ObjectNode one = errors.addObject()
                    .put("file", error.file())
                    .put("line", error.line())
                    .put("column", error.column())
                    .put("message", error.message());
            putKnown(one, "source", error.source().isEmpty() ? null : error.source());
            putKnown(one, "means", error.means());
            putKnown(one, "next", error.next());
        }
    }

    private static void putKnown(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
