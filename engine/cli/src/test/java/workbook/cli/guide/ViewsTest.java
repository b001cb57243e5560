package workbook.cli.guide;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import workbook.check.verdict.Verdicts;
import workbook.cli.guide.ScreenModel.Action;
import workbook.screen.Block;
import workbook.screen.VerdictBlocks;
import workbook.terminal.Output;
import workbook.terminal.TerminalStyle;

/** The same record for programs, and for people who hear it instead of seeing it. */
class ViewsTest {

    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final ByteArrayOutputStream people = new ByteArrayOutputStream();
    private final Output out = new Output(
            new PrintStream(data, true, UTF_8), new PrintStream(people, true, UTF_8), System.in, TerminalStyle.PLAIN);

    private static ScreenModel verdict() {
        return new ScreenModel(
                "lesson02_chat/Relay",
                0,
                2,
                Block.prose("Saved without a change."),
                0,
                VerdictBlocks.of(Verdicts.leaky()),
                List.of(new Action("n", "next", "Goes on."), new Action("f", "packets", "Shows them.")),
                Verdicts.leaky());
    }

    @Test
    void a_program_gets_the_verdict_and_what_can_be_done_in_one_line() throws IOException {
        new JsonView(out.peopleAside()).show(verdict());
        assertEquals(1, data.toString(UTF_8).lines().count(), "what is for people is elsewhere");
        JsonNode json = new ObjectMapper().readTree(data.toString(UTF_8));
        assertEquals("failed", json.get("status").asText());
        assertEquals("next", json.get("actions").get(0).get("name").asText());
        assertEquals("Saved without a change.\n", lines(people));
    }

    @Test
    void sentences_name_the_commands_only_when_there_are_others() {
        var plain = new PlainView(out);
        plain.show(verdict());
        String first = lines(data);
        assertTrue(first.startsWith("Saved without a change.\nlesson02_chat/Relay not passed: step 1"), first);
        assertTrue(first.endsWith("Commands, a letter and Enter: n next  ? says what they do\n"), first);
        data.reset();
        plain.show(verdict());
        assertFalse(lines(data).contains("Commands"), lines(data));
        data.reset();
        plain.beside(verdict());
        assertEquals("", lines(data), "the same news are no news");
        plain.takes('?');
        assertEquals("n: Goes on.\n", lines(data));
    }

    private static String lines(ByteArrayOutputStream stream) {
        return stream.toString(UTF_8).replace("\r\n", "\n");
    }
}
