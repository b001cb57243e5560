package workbook.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static workbook.e2e.BuiltCopy.text;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever quits a workbook, at any moment, reads nothing about it. */
class QuittingTest {

    private static BuiltCopy copy;

    @BeforeAll
    static void build() throws Exception {
        copy = BuiltCopy.get();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.1", "0.3", "0.6", "1.2", "2"})
    void quitting_at_any_moment_says_nothing_and_is_no_failure(String seconds) throws Exception {
        Process process = copy.started("(sleep " + seconds + "; echo q) | ./workbook 2>&1");
        String said = text(process);
        assertEquals(0, process.waitFor(), said);
        assertFalse(said.contains("Exception") || said.contains("\tat "), said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.2", "0.5", "1", "2"})
    void ctrl_c_at_any_moment_says_nothing(String seconds) throws Exception {
        Assumptions.assumeTrue(
                copy.started("timeout --version >/dev/null 2>&1").waitFor() == 0, "Ctrl-C was not tried: no timeout");
        Process process = copy.started("timeout --preserve-status -s INT " + seconds + " ./workbook </dev/null 2>&1");
        String said = text(process);
        assertEquals(130, process.waitFor(), said);
        assertFalse(said.contains("Exception") || said.contains("\tat ") || said.contains("System.exit"), said);
    }
}
