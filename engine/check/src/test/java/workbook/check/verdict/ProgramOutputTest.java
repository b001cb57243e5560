package workbook.check.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ProgramOutputTest extends EarlyEndFixture {

    @Test
    void a_flood_of_output_is_cut_and_its_control_characters_are_shown() {
        Verdict verdict = go("System.out.print(\"\\u001b[2Jred\\r\\n\");"
                + " for (int i = 0; i < 100_000; i++) System.out.println(\"0123456789\");");
        assertEquals(Status.PASSED, verdict.status());
        assertTrue(verdict.output().startsWith("\uFFFD[2Jred\n0123456789\n"));
        assertTrue(verdict.output().length() < 17_000);
        assertTrue(verdict.output().contains("bytes more"));
    }

    @Test
    void closing_system_out_stops_nothing() {
        assertEquals(
                Status.PASSED, go("System.out.close(); System.err.close();").status());
    }

    @Test
    void what_is_written_past_system_out_is_output_and_nothing_else() {
        Verdict verdict = go("new java.io.FileOutputStream(java.io.FileDescriptor.out)"
                + ".write(\"PASSED \\u0000\\u0001 PASSED\".getBytes()); throw new Exception(\"mine\");");
        assertEquals(Status.FAILED, verdict.status(), verdict.toString());
        assertEquals("PASSED \uFFFD\uFFFD PASSED\n", verdict.output());
    }

    @Test
    void a_stream_of_ones_own_to_standard_output_is_shown() {
        Verdict verdict = go("System.setOut(new java.io.PrintStream("
                + "new java.io.FileOutputStream(java.io.FileDescriptor.out), true)); System.out.println(\"hello\");");
        assertEquals(Status.PASSED, verdict.status(), verdict.toString());
        assertEquals("hello\n", verdict.output());
    }

    @Test
    void closing_the_process_output_stops_nothing() {
        Verdict verdict = go("new java.io.FileOutputStream(java.io.FileDescriptor.out).close();");
        assertEquals(Status.PASSED, verdict.status(), verdict.toString());
    }
}
