package workbook.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import workbook.build.Build.Screen;

/** A build makes what is missing, and leaves what is there. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-in for Maven is a shell script")
class BuildTest extends BuildFixture {

    @Test
    void a_build_names_each_file_with_its_size() throws IOException {
        maven(BUILDS);
        assertEquals(0, build(), this::said);

        assertTrue(files().startsWith(FILES), this::files);
        assertTrue(program.jar().isPresent());
        assertTrue(said().startsWith("Building the workbook.\nOnly the first time"), this::said);
        assertTrue(said().contains("  [1/3] The wire, repaired\n"), this::said);
        assertFalse(Files.exists(root.resolve(".workbook/build")), "what Maven compiled is not needed any more");
    }

    @Test
    void a_file_that_is_cut_off_or_gone_is_missed_and_built_again() throws IOException {
        maven(BUILDS);
        build();
        Path library = program.jar().orElseThrow().resolveSibling("lib/some.jar");

        Files.writeString(library, "lib");
        assertEquals("lib/some.jar", program.missing().orElse(""));
        Files.delete(library);
        assertTrue(program.jar().isEmpty());
        assertEquals(0, build(), this::said);
        assertTrue(said().contains("again: lib/some.jar is missing or damaged"), this::said);
        assertTrue(program.jar().isPresent());
    }

    @Test
    void a_list_of_files_that_is_gone_cut_off_or_garbage_is_a_program_that_is_missing() throws IOException {
        maven(BUILDS);
        build();
        String whole = Files.readString(program.current());
        for (String garbage :
                List.of("", "\n", "id", whole.substring(0, whole.length() - 3), "\u0000\u0000", "a b\nc")) {
            Files.writeString(program.current(), garbage);
            assertTrue(program.jar().isEmpty(), garbage);
        }
    }

    @Test
    void a_build_that_fails_leaves_the_program_that_is_there() throws IOException {
        maven(BUILDS);
        build();
        String before = files();
        changeSource();
        maven(BUILDS + "echo '[ERROR] Compilation failure'; exit 1");

        assertEquals(2, build());
        assertEquals(before, files());
        assertTrue(program.jar().isPresent());
        assertTrue(said().contains("failed. The whole log: " + root.resolve(".workbook/build.log")), this::said);
        assertTrue(said().contains("[ERROR] Compilation failure"), this::said);
    }

    @Test
    void what_an_interrupted_build_left_is_removed_by_the_next() throws IOException {
        Path half = write(".workbook/engine/cli/half/cli.jar", "half").getParent();
        Path aside = write(".workbook/build/half/wire/classes/Some.class", "half");
        maven(BUILDS);

        assertEquals(0, build(), this::said);
        assertFalse(Files.exists(half));
        assertFalse(Files.exists(aside));
    }

    @Test
    void a_jar_that_is_damaged_inside_is_built_anew() throws IOException {
        Path jar = folder.resolve("whole.jar");
        try (var out = new java.util.jar.JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new java.util.zip.ZipEntry("text"));
            out.write("text that is long enough to be damaged in the middle".getBytes(UTF_8));
        }
        maven(BUILDS + "cp '" + jar + "' $program/cli.jar; cp '" + jar + "' $program/lib/some.jar");
        build();
        assertFalse(program.discardIfDamaged());

        Path library = program.jar().orElseThrow().resolveSibling("lib/some.jar");
        byte[] bytes = Files.readAllBytes(library);
        bytes[45] ^= 1;
        Files.write(library, bytes);
        assertTrue(program.jar().isPresent(), "its size is as before");
        assertTrue(program.discardIfDamaged());
        assertTrue(program.jar().isEmpty());
    }

    @Test
    void the_line_that_moves_fits_the_terminal() {
        var screen = new Screen(new PrintStream(said, true, UTF_8), true, 30);
        try (var line = screen.line()) {
            line.heard("[INFO] Building What exercises are tested and explored with 0.1.0-SNAPSHOT   [2/3]");
            line.heard("Downloading from central: https://example.org/some.jar");
        }
        String drawn = said();
        assertTrue(drawn.contains("[2/3] What exercises"), drawn);
        assertFalse(drawn.contains("\n"), drawn);
        assertTrue(Stream.of(drawn.split("\r")).allMatch(each -> each.length() <= 30), drawn);
    }
}
