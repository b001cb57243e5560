package workbook.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The page is what the commands say. After a change of a command,
 * {@code mvn test -pl engine/cli -am -Dtest=CommandReferenceTest -Dworkbook.write} writes it anew.
 */
class CommandReferenceTest {

    private static final Path PAGE = Path.of("../../docs/reference/commands.adoc");

    @Command(name = "brew", description = "Makes tea.")
    static final class Brew {
        @Option(names = "--pot", description = "Where to.", paramLabel = "POT", required = true)
        String pot = "";

        @Option(names = "--sugar", description = "Spoons of it.", paramLabel = "N")
        int sugar;

        @Parameters(arity = "0..1", paramLabel = "KIND", description = "Such as mint.")
        String kind = "";
    }

    @Test
    void the_page_is_up_to_date() throws IOException {
        String expected = CommandReference.of(Commands.standard().line());
        if (System.getProperty("workbook.write") != null) {
            Files.writeString(PAGE, expected);
        }

        assertEquals(
                expected,
                Files.readString(PAGE).replace("\r\n", "\n"),
                "write it anew: mvn test -pl engine/cli -am -Dtest=CommandReferenceTest -Dworkbook.write");
    }

    @Test
    void a_command_is_told_with_its_options_and_parameters() {
        var line = new CommandLine(CommandSpec.create()).addSubcommand("brew", new Brew());

        String page = CommandReference.of(line);

        assertTrue(page.endsWith("""

                == brew

                Makes tea.

                ----
                ./workbook brew --pot POT [KIND]
                ----

                `--pot POT`:: Where to.
                `--sugar N`:: Spoons of it.
                `KIND`:: Such as mint.
                """), page);
    }
}
