package workbook.grade.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A line that was not signed, or was signed for another place, is no line. */
class SignedLinesTest {

    private final ByteArrayOutputStream pipe = new ByteArrayOutputStream();

    @Test
    void what_is_written_is_read() throws IOException {
        var examiner = new SignedLines(InputStream.nullInputStream(), pipe, "s", false);
        examiner.write("{\"one\":1}");
        examiner.write("grün\u2028");
        SignedLines grader = grader("s");
        assertEquals("{\"one\":1}", grader.read());
        assertEquals("grün\u2028", grader.read());
        assertNull(grader.read());
    }

    @Test
    void what_somebody_else_writes_into_the_pipe_is_passed_over() throws IOException {
        pipe.writeBytes("{\"verdict\":{}}\n00 {\"verdict\":{}}\n\n".getBytes(StandardCharsets.UTF_8));
        new SignedLines(InputStream.nullInputStream(), pipe, "s", false).write("true");
        assertEquals("true", grader("s").read());
    }

    @Test
    void another_secret_another_side_and_a_second_time_count_for_nothing() throws IOException {
        new SignedLines(InputStream.nullInputStream(), pipe, "other", false).write("forged");
        new SignedLines(InputStream.nullInputStream(), pipe, "s", true).write("echoed");
        assertNull(grader("s").read());
        pipe.reset();
        new SignedLines(InputStream.nullInputStream(), pipe, "s", false).write("once");
        pipe.writeBytes(pipe.toByteArray());
        SignedLines grader = grader("s");
        assertEquals("once", grader.read());
        assertNull(grader.read());
    }

    private SignedLines grader(String secret) {
        return new SignedLines(new ByteArrayInputStream(pipe.toByteArray()), new ByteArrayOutputStream(), secret, true);
    }
}
