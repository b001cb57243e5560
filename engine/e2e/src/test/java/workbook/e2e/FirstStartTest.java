package workbook.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newcomer types {@code ./workbook} in a fresh clone: all that this takes is the build. */
class FirstStartTest {

    private static final Duration TO_BUILD = Duration.ofMinutes(5);
    private static final Duration TO_END = Duration.ofSeconds(60);

    @Test
    void one_command_leads_to_the_first_exercise(@TempDir Path folder) throws IOException {
        Copy copy = Copy.of(Path.of("../..").toRealPath(), folder.resolve("my workbook"));
        try (var terminal = Terminal.running(copy.root(), "./workbook; echo ended with $?; read -r end")) {
            terminal.shows("Building the workbook", TO_BUILD);
            terminal.shows("n next", TO_BUILD);
            terminal.shows(copy.exercises().get(0) + " ", TO_END);
            terminal.types("q");
            terminal.shows("ended with 0", TO_END);
        }
        Assertions.assertTrue(Files.exists(copy.root().resolve(".workbook")));
    }
}
