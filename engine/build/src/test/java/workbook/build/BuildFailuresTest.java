package workbook.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbook.build.Build.Network;
import workbook.build.Build.Program;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-in for Maven is a shell script")
class BuildFailuresTest extends BuildFixture {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Could not transfer artifact a:b:jar:1 from/to m (http://x/): Read timed out -> [Help 1]|"
                        + "Maven could not download a:b:jar:1: Read timed out",
                "\u001b[1;31mUnknown host\u001b[m repo.example.org|There is no network",
                "Cannot access central in offline mode|There is no network",
                "error writing Some.class: No space left on device|The disk is full",
                "Could not create local repository at /root/.m2|Maven could not write its files",
                "release version 17 not supported|release version 17 not supported",
            })
    void a_failure_has_a_sentence(String line, String sentence) throws IOException {
        maven("echo '[ERROR] " + line + "'; exit 1");

        assertEquals(2, build());
        assertTrue(said().contains(sentence), this::said);
        assertTrue(program.jar().isEmpty());
    }

    @Test
    void a_network_that_stays_silent_is_given_up() throws IOException {
        maven("echo '[INFO] Scanning'; echo 'Downloading from central: https://example.org/some.jar'; exec sleep 600");

        assertEquals(2, build());
        assertTrue(
                said().contains("For 1 s nothing came from the network, while Maven downloaded"
                        + " https://example.org/some.jar.\nThere is no network"),
                this::said);
    }

    @Test
    void a_network_that_is_slow_and_a_compiler_that_is_silent_are_waited_for() {
        var network = new Network(3, () -> {});
        network.heard("Downloading from central: https://example.org/one.jar");
        network.heard("Downloading from central: https://example.org/other.jar");
        for (int kilobytes = 1; kilobytes < 9; kilobytes++) {
            assertFalse(network.heard("Progress (2): " + kilobytes + " kB"), "this is nothing for the log");
            assertTrue(waits(network, 3));
        }
        network.heard("Downloaded from central: https://example.org/one.jar (8 kB)");
        network.heard("[INFO] --- compile");
        assertTrue(waits(network, 99));

        network.heard("Downloading from central: https://example.org/other.jar");
        assertTrue(waits(network, 3));
        assertFalse(waits(network, 1));
        assertTrue(network.stalled().orElse("").contains("https://example.org/other.jar"));
    }

    private static boolean waits(Network network, int seconds) {
        return Stream.generate(network::nextSecond).limit(seconds).allMatch(on -> on);
    }

    @Test
    void a_page_that_cannot_be_made_is_told_and_nothing_else() throws IOException {
        program = Program.site(root);
        write("engine/site/pom.xml", "<project/>");
        write("engine/site/src/main/java/Some.java", "class Some {}");
        maven("printf '%s\\n' 'The pages were not made:' 'lesson.adoc:3: no such test' '[INFO] BUILD FAILURE'; exit 1");

        assertEquals(2, build());
        assertTrue(said().endsWith("The pages were not made:\nlesson.adoc:3: no such test\n"), this::said);
    }

    @Test
    void a_broken_download_is_fetched_once_more() throws IOException {
        Path library = Files.writeString(folder.resolve("some-1.0.jar"), "broken");
        maven("[ -e '" + library + "' ] && echo 'java.io.IOException: " + Build.BROKEN + library + "' && exit 1\n"
                + BUILDS);

        assertEquals(0, build(), this::said);
        assertTrue(said().contains("A download was broken, and is fetched again: " + library), this::said);
    }

    @Test
    void a_download_that_stays_broken_ends_with_a_sentence() throws IOException {
        Path library = folder.resolve("some-1.0.jar");
        maven("echo x >>'" + folder.resolve("runs") + "'; echo broken >'" + library + "'; echo '[ERROR] error reading "
                + library + "; zip END header not found'; exit 1");

        assertEquals(2, build());
        assertEquals(4, Files.readAllLines(folder.resolve("runs")).size());
        assertTrue(said().contains("zip END header not found"), this::said);
    }

    @Test
    void without_maven_it_says_so() throws IOException {
        assertEquals(2, build());
        assertTrue(said().startsWith("There is no Maven (mvn) on the PATH"), this::said);
    }

    @Test
    void a_part_of_the_workbook_that_is_gone_is_named() throws IOException {
        maven(BUILDS);
        Files.delete(root.resolve("kit/pom.xml"));
        assertEquals(2, build());
        assertTrue(said().contains(root.resolve("kit/pom.xml") + " is missing, and the workbook is built"), this::said);
    }

    @Test
    void a_folder_in_which_java_cannot_compile_is_named() throws IOException {
        String hearts = new String(Character.toChars(0x1F495));
        if (Charset.forName(System.getProperty("sun.jnu.encoding")).newEncoder().canEncode(hearts)) {
            root = folder.resolve(hearts);
            write("engine/cli/pom.xml", "<project/>");
            assertEquals(2, build());
            assertTrue(said().startsWith("Java cannot compile in the folder " + root), this::said);
        }
    }

    @Test
    void a_folder_that_cannot_be_written_to_is_named() throws IOException {
        maven(BUILDS);
        write(".workbook", "a file");
        assertEquals(2, build());
        assertTrue(said().startsWith("The folder " + root + " cannot be written to"), this::said);
    }
}
