package workbook.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutputTest {

    @Test
    void a_sentence_for_a_terminal_ends_its_lines_where_blanks_are_and_an_address_stays_whole() {
        assertEquals(List.of("It ends.", "It begins", "again."), Output.wrapped("It ends.\nIt begins again.", 12));
        assertEquals(List.of("see file:///a/long/page.html"), Output.wrapped("see file:///a/long/page.html", 12));
        assertEquals(List.of("    at somewhere deep down"), Output.wrapped("    at somewhere deep down", 12));
        assertEquals(List.of(""), Output.wrapped("", 12));
        String bold = new TerminalStyle(true, true).strong("It begins again.");
        assertEquals(List.of(bold), Output.wrapped(bold, 12), "it isn't told with the characters that paint it");
    }
}
