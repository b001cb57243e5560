package workbook.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import workbook.check.verdict.Status;
import workbook.grade.book.Attempts;
import workbook.grade.book.GradingRules;
import workbook.grade.book.LatePolicy;
import workbook.grade.roster.Roster;

class RuleOptionsTest {

    @TempDir
    private Path folder;

    private Path times = Path.of("");

    @BeforeEach
    void times() throws IOException {
        times = Files.writeString(folder.resolve("times.csv"), "name,submitted\nada,2026-11-21T12:00:00Z\n");
    }

    @Test
    void nothing_typed_are_the_plain_rules() throws IOException {
        assertEquals(GradingRules.PLAIN, rules());
        assertEquals(LatePolicy.NONE, rules("--late=none").late());
    }

    @Test
    void everything_typed_is_in_the_rules() throws IOException {
        GradingRules rules = rules(
                "--due=2026-11-20T22:00:00Z",
                "--late=10%/day",
                "--submitted=" + times,
                "--attempts=last",
                "--weight=lesson02_chat=2",
                "--weight=lesson02_chat/Relay=0.5",
                "--weight=03=3",
                "--weight=Names=4");

        assertEquals(new LatePolicy(Instant.parse("2026-11-20T22:00:00Z"), 10), rules.late());
        assertEquals(Attempts.LAST, rules.attempts());
        assertEquals(
                Map.of(
                        "lesson02_chat", new BigDecimal("2"),
                        "lesson02_chat/Relay", new BigDecimal("0.5"),
                        "lesson03_people", new BigDecimal("3"),
                        "lesson03_people/Names", new BigDecimal("4")),
                rules.weights());
        assertEquals(
                Instant.parse("2026-11-21T12:00:00Z"),
                rules.submitted().of(Made.result("ada", "lesson01_a/One", Status.PASSED, 3, 3)));
    }

    @Test
    void a_day_is_due_when_it_is_over() throws IOException {
        assertEquals(
                Instant.parse("2026-12-01T00:00:00Z"),
                rules("--due=2026-11-30", "--late=cut-off", "--submitted=" + times)
                        .late()
                        .due());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--due=2026-11-30|--due says nothing without",
                "--late=10%|A late policy needs a due date, such as --due",
                "--late=10% --due=2026-11-30|--late needs to know when each student handed in: --submitted CSV",
                "--late=often --due=2026-11-30|\"often\" is no late policy. Write none, cut-off, or a percentage",
                "--late=10% --due=tomorrow|--due tomorrow: that is no time. Write 2026-11-30T22:00:00Z",
                "--late=10% --due=3|--due 3: that is no time",
                "--late=10% --due=2026-11-30T22:00:00|--due 2026-11-30T22:00:00: that is no time",
                "--weight=lesson99_z=2|there is no lesson and no exercise lesson99_z",
                "--weight=lesson02_chat|that is no weight. Write 02=2 for a lesson",
                "--weight=lesson02_chat=-1|that is no weight",
                "--weight=lesson02_chat=many|that is no weight",
                "--attempts=first|Invalid value for option '--attempts'"
            })
    void what_cannot_be_meant_is_one_sentence(String typed, String sentence) {
        String told = String.valueOf(assertThrows(RuntimeException.class, () -> rules(typed.split(" ", -1)))
                .getMessage());

        assertTrue(told.contains(sentence), told);
        assertEquals(1, told.lines().count(), told);
    }

    private static GradingRules rules(String... typed) throws IOException {
        var options = new RuleOptions();
        var line = new CommandLine(CommandSpec.create().addMixin("rules", CommandSpec.forAnnotatedObject(options)))
                .setCaseInsensitiveEnumValuesAllowed(true);
        var unused = line.parseArgs(Arrays.copyOf(typed, typed.length));
        return options.rules(ThisWorkbook.course(), Roster.NONE);
    }
}
