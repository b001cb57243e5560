package workbook.wire.engineio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Engine.IO stands below Socket.IO, and does not know it. */
class LayerTest {
    private static final Path SOURCES = Path.of("src/main/java/workbook/wire");

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static boolean knowsSocketIo(Path file) {
        try {
            return Files.readString(file)
                    .lines()
                    .anyMatch(line -> line.matches("import (static )?com\\.corundumstudio.*"));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    @Test
    void nothing_in_this_package_knows_the_library() throws IOException {
        List<Path> ours = files(SOURCES.resolve("engineio"));
        assertFalse(ours.isEmpty());
        assertEquals(List.of(), ours.stream().filter(LayerTest::knowsSocketIo).toList());
        assertFalse(
                files(SOURCES).stream()
                        .filter(LayerTest::knowsSocketIo)
                        .toList()
                        .isEmpty(),
                "the control");
    }
}
