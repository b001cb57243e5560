package workbook.course;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A text file as lines: UTF-8 whatever the machine's own charset, any line ending. */
final class TextLines {

    private TextLines() {}

    static List<String> of(Path file) throws IOException {
        return of(Files.readAllBytes(file));
    }

    /** The same; what is wrong with its encoding is a complaint. */
    static List<String> of(Path page, List<BadPage> complaints) throws IOException {
        byte[] content = Files.readAllBytes(page);
        String problem = Encoding.problem(String.valueOf(page.getFileName()), content);
        if (!problem.isEmpty()) {
            complaints.add(new BadPage(page, 0, problem));
        }
        return of(content);
    }

    private static List<String> of(byte[] content) {
        return new String(content, StandardCharsets.UTF_8).lines().toList();
    }
}
