package workbook.grade.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbook.check.verdict.Status;
import workbook.grade.Made;
import workbook.grade.result.Result;
import workbook.grade.roster.Roster;
import workbook.grade.roster.RosterReader;

class SubmissionTimesReaderTest {

    private static final Roster ROSTER =
            RosterReader.read("name,id,email\nAda Lovelace,17,ada@example.org\nGrace Hopper,18,\n", "roster.csv");

    @Test
    void a_time_belongs_to_a_student_and_an_attempt() throws IOException {
        SubmissionTimes times = read("""
                name;attempt;submitted
                ada;;2026-11-20T21:58:00Z
                ada;2;2026-11-22 10:00:00+01:00
                grace;1;2026-11-20T21:59Z
                """, Roster.NONE);

        assertEquals(Instant.parse("2026-11-20T21:58:00Z"), time(times, "ada", 1));
        assertEquals(Instant.parse("2026-11-22T09:00:00Z"), time(times, "ada", 2));
        assertEquals(Instant.parse("2026-11-20T21:59:00Z"), time(times, "grace", 1));
        assertNull(time(times, "grace", 2));
        assertNull(time(times, "alan", 1));
    }

    @Test
    void a_row_can_name_a_student_in_another_way_than_the_submission_does() throws IOException {
        SubmissionTimes times = read("ID number,Submitted\n17,2026-11-20T21:58:00Z\n", ROSTER);

        assertEquals(Instant.parse("2026-11-20T21:58:00Z"), time(times, "Lovelace, Ada", 1));
        assertEquals(Instant.parse("2026-11-20T21:58:00Z"), time(times, "Ada Lovelace_88_assignsubmission_file_", 1));
        assertNull(time(times, "Grace Hopper", 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name,attempt ~ ada,1|has no column submitted",
                "submitted ~ 2026-11-20T21:58:00Z|has no column name",
                "name,submitted ~ ada,yesterday|row 2: \"yesterday\" is no time. Write 2026-11-20T21:58:00+01:00",
                "name,submitted ~ ada,2026-11-20T21:58:00|row 2: \"2026-11-20T21:58:00\" is no time",
                "name,submitted ~ ada,2026-11-20|is no time",
                "name,submitted ~ ada,|is no time",
                "name,submitted,attempt ~ ada,2026-11-20T21:58:00Z,0|\"0\" is no attempt",
                "name,submitted ~ ,2026-11-20T21:58:00Z|names no student",
                "name,submitted ~ ada,2026-11-20T21:58:00Z ~ ada,2026-11-20T21:59:00Z|row 3: There is a time for ada",
                "|is empty"
            })
    void what_cannot_be_understood_is_refused_with_a_sentence(@Nullable String text, String sentence) {
        String lines = text == null ? "" : text.replace(" ~ ", "\n");

        String told = String.valueOf(assertThrows(IllegalArgumentException.class, () -> read(lines, Roster.NONE))
                .getMessage());

        assertTrue(told.startsWith("times.csv") && told.contains(sentence), told);
    }

    private static SubmissionTimes read(String text, Roster roster) throws IOException {
        return SubmissionTimesReader.read(text, "times.csv", roster);
    }

    private static @Nullable Instant time(SubmissionTimes times, String student, int attempt) {
        Result made = Made.result(student, "lesson01_a/One", Status.PASSED, 3, 3);
        return times.of(new Result(student, made.submissionHash(), made.verdict(), made.remarks(), attempt));
    }
}
