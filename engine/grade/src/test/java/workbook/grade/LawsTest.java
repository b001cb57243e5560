package workbook.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the grader must not know. */
class LawsTest {

    private static final Path SOURCES = ThisWorkbook.root().resolve("engine/grade/src/main/java/workbook/grade");

    @Test
    void neither_the_site_nor_answer_sheets() {
        for (String name : List.of("workbook.site.SiteMain", "workbook.sheet.SheetMain")) {
            assertThrows(ClassNotFoundException.class, () -> Class.forName(name), name);
        }
    }

    @Test
    void intake_knows_nothing_of_judging_and_judging_nothing_of_intake() throws IOException {
        assertEquals(List.of(), naming("intake", "workbook.grade.judge", "workbook.grade.run", "workbook.grade.queue"));
        assertEquals(List.of(), naming("judge", "workbook.grade.intake", "workbook.grade.run", "workbook.grade.queue"));
    }

    private static List<Path> naming(String part, String... words) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES.resolve(part))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> Stream.of(words).anyMatch(text(file)::contains))
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
