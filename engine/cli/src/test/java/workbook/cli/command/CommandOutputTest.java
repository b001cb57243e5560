package workbook.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import workbook.terminal.Output;
import workbook.terminal.OutputLostException;
import workbook.terminal.TerminalStyle;

class CommandOutputTest extends CommandsFixture {

    @Test
    void plain_help_has_no_colour_and_other_help_has() {
        for (String[] asked : List.of(
                new String[] {"check", "--help"}, new String[] {"help", "check"}, new String[] {"check", "--loud"})) {
            var plain = new ArrayList<>(List.of(asked));
            plain.add("--plain");
            assertFalse(coloured(plain.toArray(String[]::new)), plain.toString());
            assertTrue(coloured(asked), "the control");
        }
    }

    private boolean coloured(String... arguments) {
        out.reset();
        err.reset();
        var terminal = new Output(new PrintStream(out), new PrintStream(err), System.in, new TerminalStyle(true, true));
        new Commands(root, terminal).run(arguments);
        return (out() + err()).contains("\u001b[");
    }

    @Test
    void what_cannot_be_written_is_told_and_no_success() {
        for (String[] asked : List.of(
                new String[] {"list"},
                new String[] {"list", "--json"},
                new String[] {"quiz"},
                new String[] {"hint", "Relay"},
                new String[] {"completion"})) {
            err.reset();
            var full = new Output(new PrintStream(new Full()), new PrintStream(err), System.in, TerminalStyle.PLAIN);
            assertEquals(Exit.WRONG_USE, new Commands(root, full).run(asked), String.join(" ", asked));
            assertTrue(err().startsWith("The output could not be written"), err());
        }
        assertEquals(0, run("list"), "the control");
    }

    @Test
    void help_that_cannot_be_written_is_no_success() {
        var full = new Output(new PrintStream(new Full()), new PrintStream(err), System.in, TerminalStyle.PLAIN);
        assertThrows(OutputLostException.class, () -> new Commands(root, full).run("check", "--help"));
    }

    @Test
    void a_reader_that_has_enough_is_told_nothing() {
        assertEquals(Exit.WRONG_USE, CommandFailure.tell(new OutputLostException("Broken pipe"), output("")));
        assertEquals("", err());
        CommandFailure.tell(new OutputLostException("No space left on device"), output(""));
        assertTrue(err().contains("No space left on device"), err());
    }

    @Test
    void a_failure_that_nothing_explains_is_told_with_its_stack() {
        CommandFailure.tell(new IllegalStateException("surprise"), output(""));
        assertTrue(err().contains("surprise") && err().contains("CommandOutputTest"), err());
    }

    /** A disk without room. */
    private static final class Full extends OutputStream {
        @Override
        public void write(int one) throws IOException {
            throw new IOException("No space left on device");
        }
    }
}
