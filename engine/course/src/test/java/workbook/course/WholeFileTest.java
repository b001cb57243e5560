package workbook.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void anOlderOneIsThere() throws IOException {
        file = Files.writeString(folder.resolve("answers.zip"), "old");
    }

    @Test
    void what_is_written_takes_the_place_of_an_older_file() throws IOException {
        WholeFile.write(file, half -> {
            Files.writeString(half, "new");
            assertEquals("old", Files.readString(file));
        });
        assertEquals("new", Files.readString(file));
        assertEquals(List.of(file), files());
    }

    @Test
    void after_a_failure_the_older_file_is_as_it_was() throws IOException {
        assertThrows(
                IOException.class,
                () -> WholeFile.write(file, half -> {
                    Files.writeString(half, "ne");
                    throw new IOException("no room");
                }));
        assertEquals("old", Files.readString(file));
        assertEquals(List.of(file), files());
    }

    private List<Path> files() throws IOException {
        try (var all = Files.list(folder)) {
            return all.toList();
        }
    }
}
