package workbook.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a teacher types it. */
class SheetMainTest {

    @TempDir
    Path folder;

    @Test
    void a_file_is_read_and_shown_or_written() throws IOException {
        Path sheet = Files.writeString(
                folder.resolve("ada.md"), "## What is a room, and what is it for?\n\nA group of sockets.\n");
        Path out = folder.resolve("out");

        assertEquals(0, read(sheet.toString()));
        assertEquals(0, read(sheet.toString(), "--json"));
        assertEquals(0, read(sheet.toString(), "--out", out.toString()));

        assertTrue(Files.readString(out.resolve("report.html")).contains("ada.md: "), "the sheet");
        assertTrue(Files.readString(out.resolve("answers.csv")).contains("A group of sockets."), "the answer");
    }

    @Test
    void what_is_not_there_is_wrong_use() {
        assertEquals(2, read());
        assertEquals(2, read(folder.resolve("nobody.md").toString()));
        assertEquals(2, read("--review", folder.toString()));
    }

    private static int read(String... typed) {
        return SheetMain.read(
                Stream.concat(Stream.of("../.."), Stream.of(typed)).toArray(String[]::new));
    }
}
