package workbook.sheet.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import workbook.sheet.rubric.Rubrics;
import workbook.sheet.text.Spelling;
import workbook.sheet.text.Stems;

/** The reader of sheets, with the questions of this course. */
abstract class SheetReaderFixture {

    static final Path ROOT = Path.of("../../..");
    static SheetReader reader;
    static Rubrics rubrics;

    @BeforeAll
    static void readsTheQuestions() throws IOException {
        Path root = Files.exists(ROOT.resolve("lessons")) ? ROOT : Path.of("../..");
        var stems = new Stems();
        rubrics = Rubrics.load(root, stems);
        Spelling spelling = Spelling.of(
                rubrics.all().stream()
                        .flatMap(rubric -> rubric.usual().stream())
                        .toList(),
                Set.of(),
                1);
        reader = new SheetReader(CourseQuestions.of(rubrics, root, stems, spelling));
    }

    static final Map<String, String> EXPECTED = Map.of("room", "a group", "leave", "call leave");

    static Map<String, String> answers(String markdown) throws SheetFile.NoSheet {
        return reader.read("a.md", markdown).get(0).answers().stream()
                .collect(Collectors.toMap(Sheet.Answer::question, Sheet.Answer::text));
    }
}
