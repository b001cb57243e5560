package workbook.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFolderTest {

    @TempDir
    Path where;

    @Test
    void is_gone_with_all_in_it_when_it_is_closed() throws IOException {
        Path path;
        try (TemporaryFolder folder = TemporaryFolder.of("test")) {
            path = folder.path();
            Files.writeString(Files.createDirectories(path.resolve("a/b")).resolve("file"), "text");
            assertTrue(TemporaryFolder.left(path.getParent()).stream().noneMatch(path::equals));
        }
        assertFalse(Files.exists(path));
    }

    @Test
    void what_a_process_left_that_is_gone_is_found_and_nothing_else() throws IOException {
        long pid = ProcessHandle.current().pid();
        Path left = Files.createDirectory(where.resolve("workbook-program-" + Integer.MAX_VALUE + "-1-x"));
        Path pidUsedAgain = Files.createDirectory(where.resolve("workbook-program-" + pid + "-1-x"));
        Files.createDirectory(where.resolve("workbook-program-notes"));
        Files.createDirectory(where.resolve("somebody-else"));
        assertEquals(
                List.of(left, pidUsedAgain).stream().sorted().toList(),
                TemporaryFolder.left(where).stream().sorted().toList());
    }
}
