package workbook.grade.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Parts of a class, and how far a run is. */
class ShardTest {

    @Test
    void each_student_is_in_exactly_one_part() {
        List<Shard> parts =
                IntStream.rangeClosed(1, 8).mapToObj(i -> Shard.of(i + "/8")).toList();
        for (String student : List.of("ada", "grace", "alan", "Ada Lovelace_1_assignsubmission_file_", "")) {
            assertEquals(1, parts.stream().filter(part -> part.has(student)).count(), student);
        }
    }

    @Test
    void what_is_no_part_is_a_sentence() {
        for (String wrong : List.of("", "2", "0/8", "9/8", "a/b", "1/", "-1/2")) {
            assertThrows(IllegalArgumentException.class, () -> Shard.of(wrong), wrong);
        }
    }

    @Test
    void progress_counts_what_an_earlier_run_did() {
        var bar =
                new ProgressBar(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), true, 4, 2);
        assertEquals("[###############---------------] 2 of 4, 50 %", bar.text());
        bar.one();
        bar.one();
        assertEquals("[##############################] 4 of 4, 100 %", bar.text());
    }
}
