package workbook.check.catalog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A text file as lines: UTF-8 whatever the machine's own charset, any line ending. */
final class Lines {

    private Lines() {}

    static List<String> of(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
