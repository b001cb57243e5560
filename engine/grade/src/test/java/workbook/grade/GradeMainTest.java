package workbook.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command as a teacher types it, with as few options as possible. */
@Timeout(120)
class GradeMainTest {

    @TempDir
    Path folder;

    @Test
    void without_lessons_each_answer_is_graded() throws IOException {
        assertEquals(0, grade());

        JsonNode summary = summary();
        assertEquals(3, summary.get("students").asInt(), summary.toString());
        assertEquals(4, summary.get("results").asInt(), summary.toString());
        assertTrue(summary.get("statuses").get("passed").asInt() > 0, summary.toString());
    }

    @Test
    void with_lessons_only_theirs_count() throws IOException {
        assertEquals(0, grade("--lessons=11"));

        assertEquals(0, summary().get("results").asInt());
    }

    private int grade(String... more) throws IOException {
        HandedIn.in(folder.resolve("class"));
        Stream<String> typed = Stream.of(
                ThisWorkbook.root().toString(), folder.resolve("class").toString(), "--out=" + folder.resolve("out"));
        return GradeMain.grade(Stream.concat(typed, Stream.of(more)).toArray(String[]::new));
    }

    private JsonNode summary() throws IOException {
        return new ObjectMapper().readTree(Files.readString(folder.resolve("out/summary.json")));
    }
}
