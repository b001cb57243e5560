package workbook.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

    @Test
    void with_every_option_for_marks() throws IOException {
        Path roster = Files.writeString(folder.resolve("roster.csv"), "name,id,group\nada,7,blue\nalan,8,red\n");
        Path times = Files.writeString(
                folder.resolve("times.csv"), "name,submitted\nada,2026-11-02T10:00:00Z\nalan,2026-11-01T10:00:00Z\n");

        int code = grade(
                "--lessons=00",
                "--jobs=1",
                "--shard=1/1",
                "--title=Chat",
                "--attempts=last",
                "--late=10%/day",
                "--due=2026-11-01T12:00:00Z",
                "--submitted=" + times,
                "--roster=" + roster,
                "--weight=HelloChat=2",
                "--pseudonyms=a long secret");

        assertEquals(0, code);
        assertEquals(3, summary().get("results").asInt(), "HelloChat of each, and no other lesson");
        String exported = Files.readString(folder.resolve("out/results.jsonl"));
        assertFalse(exported.contains("\"student\":\"ada\""), exported);
        assertEquals(10, summary().get("rules").get("percentPerDay").asInt());
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
