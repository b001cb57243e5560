package workbook.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import workbook.check.verdict.Verdict;
import workbook.check.verdict.Verdicts;
import workbook.kit.Row;
import workbook.terminal.TerminalStyle;

class LayoutTest extends LayoutFixture {

    @Test
    void a_failure_says_what_was_expected_and_got_and_what_to_do_next() {
        assertEquals("""
                ✗ not passed: step 1 of 2, 0 of 3 points, 61 ms
                  ✗ the speaker hears nothing

                means     Your server sends to everyone in the room, and ada, who said it, is
                          one of them.
                next      Relay.java:12: leave the speaker out.

                expected  ada hears nothing
                got       ada heard said "hi"

                note      An event that nobody handles: shout.

                  who    heard      expected
                > ada    said "hi"  nothing
                  grace  said "hi"  said "hi"

                  your program printed
                  said: hi

                  Step 1
                  ✓ a word is heard by everybody else
                  Step 2: after step 1

                  on the wire
                  ada    →  say "hi"   42["say","hi"]
                  ada    ←  said "hi"  42["said","hi"]
                  grace  ←  said "hi"  42["said","hi"]
                """, text(Verdicts.leaky()));
    }

    @Test
    void in_a_terminal_that_scrolls_the_cause_is_last() {
        Verdict leaky = Verdicts.leaky();
        List<Block> blocks = VerdictBlocks.causeLast(leaky);

        assertEquals(Block.Packets.class, blocks.get(0).getClass());
        assertEquals(Block.Deliveries.class, blocks.get(blocks.size() - 1).getClass());
        assertEquals(Set.copyOf(VerdictBlocks.of(leaky)), Set.copyOf(blocks), "nothing is left out");
        assertEquals(VerdictBlocks.of(Verdicts.passed()), VerdictBlocks.causeLast(Verdicts.passed()));
    }

    @Test
    void what_no_packet_shows_stands_between_the_packets_in_words() {
        String shown = text(Verdicts.leakyLater());
        assertTrue(shown.endsWith("""
                  on the wire
                  ada    →  say "hi"   42["say","hi"]
                            10 s pass
                  grace  ←  said "hi"  42["said","hi"]
                """), shown);

        List<String> sentences = Sentences.of(Verdicts.leakyLater());
        assertEquals("10 s pass.", sentences.get(sentences.size() - 2));
    }

    @Test
    void a_pass_is_short() {
        assertEquals("""
                ✓ passed: 3 of 3 points, 40 ms
                  ✓ a word is heard by everybody else
                """, text(Verdicts.passed()));
    }

    @Test
    void a_syntax_error_points_at_its_column() {
        assertEquals("""
                ✗ did not compile: 0 of 3 points, 40 ms

                Relay.java:3  ';' expected
                    int a
                         ^
                """, text(Verdicts.syntaxError()));
    }

    @Test
    void of_several_errors_only_the_first_is_shown_with_its_cause_and_the_next_step() {
        assertEquals("""
                ✗ did not compile: 0 of 3 points, 40 ms

                means     `chat` is a namespace; it has no `sendEvent`. `client` has one.
                next      Relay.java:3: Write `client.sendEvent(...)`.

                Relay.java:3  cannot find symbol
                        chat.sendEvent("said", line);
                           ^
                """, text(Verdicts.explainedError()));
        String sentences = String.join("\n", Sentences.of(Verdicts.explainedError()));
        assertTrue(sentences.contains("Means: `chat` is a namespace"), sentences);
        assertTrue(sentences.contains("Next: Relay.java:3: Write"), sentences);
        assertFalse(sentences.contains("it follows"), sentences);
    }

    @Test
    void a_terminal_without_signs_gets_letters() {
        String text = String.join("\n", lines(Verdicts.leaky(), TerminalStyle.PLAIN));
        assertTrue(text.startsWith("x not passed"));
        assertTrue(text.codePoints().allMatch(c -> c < 128), text);
    }

    @Test
    void colour_changes_no_letter() {
        String painted = String.join("\n", lines(Verdicts.leaky(), new TerminalStyle(true, false)));
        String plain = String.join("\n", lines(Verdicts.leaky(), TerminalStyle.PLAIN));
        assertEquals(plain, painted.replaceAll("\u001b\\[[0-9]*m", ""));
        assertFalse(plain.equals(painted));
    }

    @Test
    void what_a_program_prints_cannot_move_the_cursor_and_is_capped() {
        String text = text(Verdicts.printing("\u001b[2Jgone\u0007\n" + "line\n".repeat(40)));
        assertTrue(text.contains("?[2Jgone?"), text);
        assertTrue(text.contains("... and 1 more lines"), text);
    }

    @Test
    void only_twelve_packets_are_shown_and_the_clients_asked_about_come_first() {
        String text = text(Verdicts.talkative());
        assertEquals(
                12, text.lines().filter(l -> l.contains("→") || l.contains("←")).count());
        assertFalse(text.contains("alan  ←"), text);
        assertFalse(text.contains("CONNECT"), text);
    }

    @Test
    void in_sentences_every_client_is_a_sentence() {
        assertEquals("""
                lesson02_chat/Relay not passed: step 1 of 2, 0 of 3 points, 61 ms.
                Not passed: the speaker hears nothing.
                Means: Your server sends to everyone in the room, and ada, who said it, is one of them.
                Next: Relay.java:12: leave the speaker out.
                Expected: ada hears nothing
                Got: ada heard said "hi"
                Note: An event that nobody handles: shout.
                ada heard said "hi". Expected: nothing.
                grace heard said "hi". Expected: said "hi".
                Your program printed:
                said: hi
                Passed, step 1: a word is heard by everybody else.
                ada sent to the server: say "hi".
                ada got from the server: said "hi".
                grace got from the server: said "hi".
                """, String.join("\n", Sentences.of(Verdicts.leaky())) + "\n");
    }

    @Test
    void an_exception_is_told_once_for_each_place() {
        assertEquals("""
                \u2717 not passed: 0 of 3 points, 61 ms
                  \u2717 the price is shown

                means     Your listener threw NumberFormatException at Shop.java:20: For input
                          string: "tea".

                expected  server hears price
                got       server heard nothing

                note      a listener ended with java.lang.NumberFormatException, at Shop.java:30
                """, text(Verdicts.throwing()));
    }

    @Test
    void a_client_that_no_assertion_was_about_has_no_empty_cell() {
        var asked = new Row("ada", List.of("said \"hi\""), "nothing", true);
        var other = new Row("grace", List.of(), null, false);
        assertEquals(
                List.of(
                        "  who    heard      expected",
                        "> ada    said \"hi\"  nothing",
                        "  grace  nothing    not checked"),
                Layout.lines(
                        List.of(new Block.Deliveries(List.of(asked, other))),
                        60,
                        TerminalStyle.PLAIN,
                        Layout.Detail.ALL));
        assertEquals(
                List.of("  who    heard", "  grace  nothing"),
                Layout.lines(
                        List.of(new Block.Deliveries(List.of(other))), 60, TerminalStyle.PLAIN, Layout.Detail.ALL));
    }
}
