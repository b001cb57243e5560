package workbook.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A learner whose terminal is small, is made larger, and had something in it before. */
class SmallTerminalTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    private static Copy copy;

    @BeforeAll
    static void build() throws Exception {
        copy = BuiltCopy.get().copy();
    }

    /** Another test may have done all exercises of this copy. */
    @BeforeEach
    void begin() throws IOException {
        Files.deleteIfExists(copy.root().resolve(".workbook/progress.txt"));
        copy.reset(copy.exercises().get(0));
    }

    @Test
    void all_of_a_verdict_is_reached_by_keys_and_what_was_there_before_comes_back() throws IOException {
        String command = "echo what was there; ./workbook; echo ended with $?; read -r end";
        String exercise = copy.exercises().get(0);
        try (var terminal = Terminal.running(copy.root(), command, 60, 15)) {
            terminal.shows("n next", SOON);
            terminal.types("n");
            terminal.shows("edit  ", SOON);
            terminal.types("v");
            String first = terminal.shows("means  ", SOON);
            assertEquals(exercise, first.split(" ", 2)[0]);
            assertFalse(first.contains("expected  "), first);

            terminal.presses("PageDown");
            terminal.shows("expected  ", SOON);
            terminal.presses("End");
            terminal.shows("on the wire", SOON);
            terminal.types("f");
            terminal.shows("42/chat,", SOON);
            terminal.presses("Home");
            assertEquals(lines(first), lines(terminal.shows("not passed", SOON)));
            terminal.presses("Down");
            terminal.shows("lines 2-", SOON);

            terminal.types("q");
            String after = terminal.shows("ended with 0", SOON);
            assertEquals(List.of("what was there", "ended with 0"), lines(after));
        }
    }

    @Test
    void a_window_of_another_size_is_filled_at_once() throws IOException {
        String exercise = copy.exercises().get(0);
        try (var terminal = Terminal.running(copy.root(), "./workbook")) {
            terminal.shows("n next", SOON);
            terminal.types("n");
            terminal.shows("edit  ", SOON);
            terminal.resize(60, 15);
            terminal.shows("space or the down arrow shows more", SOON);
            terminal.resize(200, 60);
            String wide = terminal.shows("q quit", screen -> !screen.contains("shows more"), SOON);
            assertEquals(
                    List.of(),
                    lines(wide).stream().filter(line -> line.length() > 200).toList());
            long heads = lines(wide).stream()
                    .filter(line -> line.startsWith(exercise))
                    .count();
            assertEquals(1, heads, wide);
        }
    }

    @Test
    void a_check_ends_with_the_cause_and_its_heading_is_bold() throws IOException {
        String exercise = copy.exercises().get(0);
        try (var terminal = Terminal.running(copy.root(), "./workbook check " + exercise + "; read -r end", 80, 24)) {
            String screen = terminal.shows("got  ", SOON);
            assertTrue(screen.contains("\nmeans  "), screen);
            assertTrue(screen.contains("\nnext  "), screen);
        }
        try (var terminal = Terminal.running(copy.root(), "./workbook check " + exercise + "; read -r end", 80, 80)) {
            terminal.shows("got  ", SOON);
            assertEquals(exercise, lines(terminal.screen()).get(0));
            assertTrue(terminal.colours().contains("\u001b[1m" + exercise), terminal::colours);
        }
    }

    /** Without the line that counts the lines: packets that were opened are more of them. */
    private static List<String> lines(String screen) {
        return screen.lines()
                .map(String::stripTrailing)
                .filter(line -> !line.isEmpty() && !line.startsWith("lines "))
                .toList();
    }
}
