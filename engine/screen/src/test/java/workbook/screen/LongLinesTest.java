package workbook.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import workbook.check.verdict.CompileError;
import workbook.terminal.TerminalStyle;

class LongLinesTest extends LayoutFixture {

    @Test
    void a_line_of_code_that_is_too_long_goes_on_below_where_a_blank_is() {
        assertEquals("""
                    chat.addEventListener("said",
                        String.class, (client,
                        line, ack) -> {
                """, code(CODE + "chat.addEventListener(\"said\", String.class, (client, line, ack) -> {", 34));
        assertEquals("    " + "x".repeat(16) + "\n        " + "x".repeat(4) + "\n", code(CODE + "x".repeat(20), 20));
        assertEquals("    short();\n", code(CODE + "short();", 34));
    }

    @Test
    void a_path_that_is_too_long_goes_on_behind_a_slash() {
        assertEquals(
                List.of("Look at", "src/main/java/", "Relay.java:20."),
                Layout.lines(
                        Block.prose("Look at src/main/java/Relay.java:20."),
                        22,
                        TerminalStyle.PLAIN,
                        Layout.Detail.ALL));
    }

    @Test
    void a_line_of_a_difference_that_is_too_long_goes_on_without_its_sign() {
        var patch = new Block.Patch(List.of("-    old();", "+    everybody.sendEvent(\"said\", client, line);"));
        assertEquals(
                List.of("-    old();", "+    everybody.sendEvent(\"said\",", "         client, line);"),
                Layout.lines(List.of(patch), 32, TerminalStyle.PLAIN, Layout.Detail.ALL));
    }

    @Test
    void the_mark_of_an_error_stands_below_its_place_in_a_line_that_goes_on() {
        String source = "    everybody.sendEvent(\"said\", client, lin);";
        int column = source.indexOf("lin)") + 1;
        var error = new CompileError("Relay.java", 3, column, "cannot find symbol", source, null, null);
        assertEquals(
                List.of(
                        "Relay.java:3  cannot find symbol",
                        "        everybody.sendEvent(\"said\",",
                        "            client, lin);",
                        "                    ^"),
                Layout.lines(List.of(new Block.CompilerError(error)), 38, TerminalStyle.PLAIN, Layout.Detail.ALL));
    }
}
