package workbook.check.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class VerdictReaderTest {

    static List<Verdict> verdicts() {
        return List.of(
                Verdicts.passed(),
                Verdicts.wordy(),
                new Verdict(
                        "lesson90_trial/Broken",
                        Status.DID_NOT_COMPILE,
                        0,
                        3,
                        1,
                        2,
                        List.of(),
                        null,
                        null,
                        7,
                        12,
                        "two_jvms",
                        "sha256:1",
                        "sha256:2",
                        "",
                        List.of(new CompileError(
                                "Broken.java", 3, 5, "';' expected", "int a", "A semicolon is missing.", null)),
                        "Nothing ran."));
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void a_verdict_that_was_read_gives_the_same_line(Verdict verdict) {
        Verdict read = VerdictReader.read(Json.of(verdict));

        assertEquals(Json.of(verdict), Json.of(read));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"status\":\"passed\"', '\"status\":\"perfect\"', status",
        "'\"v\":2', '\"v\":3', version 2",
        "'\"points\":3', '\"points\":\"3\"', points",
        "'\"points\":3', '\"points\":3.5', points",
        "'\"exercise\":', '\"exercize\":', exercise"
    })
    void a_wrong_field_is_named(String right, String wrong, String named) {
        String line = Json.of(Verdicts.passed());
        assertTrue(line.contains(right), line);

        var thrown =
                assertThrows(IllegalArgumentException.class, () -> VerdictReader.read(line.replaceFirst(right, wrong)));

        assertTrue(thrown.getMessage().contains(named), thrown.getMessage());
    }

    @Test
    void what_is_no_json_object_is_said_to_be_none() {
        assertThrows(IllegalArgumentException.class, () -> VerdictReader.read("points: 3"));
        assertThrows(IllegalArgumentException.class, () -> VerdictReader.read("[1]"));
    }
}
