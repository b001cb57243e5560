package workbook.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import workbook.check.verdict.Json;
import workbook.check.verdict.Verdict;
import workbook.check.verdict.VerdictReader;
import workbook.check.verdict.Verdicts;

class SentencesTest {

    static List<Verdict> verdicts() {
        return List.of(Verdicts.passed(), Verdicts.wordy());
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void a_verdict_that_was_read_gives_the_same_words(Verdict verdict) {
        assertEquals(Sentences.of(verdict), Sentences.of(VerdictReader.read(Json.of(verdict))));
    }

    @Test
    void other_verdicts_give_other_words() {
        assertNotEquals(Sentences.of(Verdicts.passed()), Sentences.of(Verdicts.wordy()));
    }
}
