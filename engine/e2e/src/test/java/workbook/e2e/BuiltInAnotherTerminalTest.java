package workbook.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static workbook.e2e.BuiltCopy.awaitLine;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A real build beside a workbook that runs: all that this takes is the build. */
class BuiltInAnotherTerminalTest {

    private static final String EXERCISE = "lesson02_chat/Relay";

    private static BuiltCopy copy;

    @BeforeAll
    static void build() throws Exception {
        copy = BuiltCopy.get();
    }

    @Test
    void a_build_in_another_terminal_is_noticed() throws Exception {
        Process process = copy.started("exec ./workbook watch --json " + EXERCISE + " 2>&1");
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            awaitLine(reader, "\"status\"");
            Path source = copy.root().resolve("wire/src/main/java/workbook/wire/PlainServer.java");
            Files.writeString(source, Files.readString(source) + "// newer\n");
            assertEquals(0, copy.started("./workbook list >/dev/null 2>&1").waitFor());
            awaitLine(reader, "It starts again now");
            awaitLine(reader, "\"status\"");
            process.getOutputStream().write("q\n".getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            assertTrue(reader.lines().noneMatch(line -> line.contains("It starts again now")));
            assertEquals(0, process.waitFor());
        }
    }
}
