package workbook.cli.progress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers by their places, as a line of the progress file. */
final class Answers {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Answers() {}

    static String json(Map<String, List<String>> answers) {
        try {
            return MAPPER.writeValueAsString(answers);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible); // texts and lists of them
        }
    }

    /** What an older workbook wrote, or somebody else, has none. */
    static Map<String, List<String>> of(String json) {
        try {
            Map<String, List<String>> answers =
                    MAPPER.readValue(json, new TypeReference<LinkedHashMap<String, List<String>>>() {});
            answers.values().removeIf(List::isEmpty);
            return answers;
        } catch (JsonProcessingException other) {
            return new LinkedHashMap<>();
        }
    }
}
