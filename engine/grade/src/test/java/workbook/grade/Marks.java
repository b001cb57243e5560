package workbook.grade;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import workbook.course.Hash;

/** What two gradings of one class have in common: the marks, without what comes from one run's clock. */
public final class Marks {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a mark says and depends on, by its names in a verdict. */
    private static final List<String> MARK =
            List.of("exercise", "status", "points", "maxPoints", "step", "seed", "isolation", "sourceHash", "testHash");

    private Marks() {}

    /**
     * The hash of all marks: whose answer it was, what it depends on, its points, and which tests passed. Times, recorded
     * frames and the words of an explanation are left out, since they come from one run's clock and random names.
     */
    public static String hash(Path results) throws IOException {
        var hash = new Hash();
        for (String line : Files.readAllLines(results)) {
            hash.add(mark(line));
        }
        return hash.text();
    }

    private static String mark(String line) {
        try {
            JsonNode result = JSON.readTree(line);
            ObjectNode mark = JSON.createObjectNode();
            mark.set("student", result.path("student"));
            mark.set("submissionHash", result.path("submissionHash"));
            for (String each : MARK) {
                mark.set(each, result.path(each));
            }
            for (JsonNode test : result.path("tests")) {
                mark.withArray("tests")
                        .add(test.path("name").asText() + ": "
                                + test.path("status").asText());
            }
            return mark.toString();
        } catch (JsonProcessingException damaged) {
            return line;
        }
    }
}
