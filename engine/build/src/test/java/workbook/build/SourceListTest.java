package workbook.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.build.Build.SourceList;

class SourceListTest {

    private static final long DAY = 86_400_000;

    @TempDir
    private Path root;

    private Path program;
    private Path source;

    @BeforeEach
    void build() throws IOException {
        write("pom.xml", "<project/>");
        write("kit/pom.xml", "<project/>");
        source = write("kit/src/main/java/Lab.java", "class Lab {}");
        program = Files.createDirectories(root.resolve("program"));
        SourceList.of(root, List.of("kit")).write(program.resolve("sources"));
    }

    @Test
    void what_was_just_built_is_fresh() {
        assertFalse(stale());
    }

    @Test
    void another_text_of_the_same_length_is_noticed_even_with_an_older_date() throws IOException {
        Files.writeString(source, "class Bal {}");
        assertTrue(source.toFile().setLastModified(System.currentTimeMillis() - 400 * DAY));
        assertTrue(stale());
    }

    @Test
    void another_length_is_noticed_even_with_the_same_date() throws IOException {
        var time = Files.getLastModifiedTime(source);
        Files.writeString(source, "class Lab { }");
        Files.setLastModifiedTime(source, time);
        assertTrue(stale());
    }

    @Test
    void another_date_alone_means_nothing() {
        for (long days : List.of(-400, -1, 1, 400)) {
            assertTrue(source.toFile().setLastModified(System.currentTimeMillis() + days * DAY));
            assertFalse(stale(), days + " days");
        }
    }

    @Test
    void a_source_more_and_a_source_less_are_noticed() throws IOException {
        Path more = write("kit/src/main/java/More.java", "class More {}");
        assertTrue(stale());
        Files.delete(more);
        assertFalse(stale());
        Files.delete(source);
        assertTrue(stale());
    }

    @Test
    void another_pom_is_noticed() throws IOException {
        write("kit/pom.xml", "<project></project>");
        assertTrue(stale());
    }

    @Test
    void what_an_editor_leaves_is_no_source() throws IOException {
        write("kit/src/main/java/.Lab.java.swp", "");
        write("kit/src/main/java/Lab.java~", "");
        assertFalse(stale());
    }

    @Test
    void a_list_that_cannot_be_read_asks_for_a_build() throws IOException {
        Files.writeString(program.resolve("sources"), "kit\ngarbage\n");
        assertTrue(stale());
    }

    @Test
    void a_program_without_a_list_and_a_workbook_without_sources_are_fresh() throws IOException {
        Build.delete(root.resolve("kit"));
        assertFalse(stale());
        Files.delete(program.resolve("sources"));
        assertEquals(Optional.empty(), SourceList.read(root, program).map(list -> 0));
        assertFalse(stale());
    }

    private boolean stale() {
        return new Freshness(root, program).stale();
    }

    private Path write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
