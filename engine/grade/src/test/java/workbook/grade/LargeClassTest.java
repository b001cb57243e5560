package workbook.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grade.book.Assignment;
import workbook.grade.page.MadeLarge;
import workbook.grade.result.ClassResults;
import workbook.grade.result.Result;
import workbook.grade.result.ResultFile;
import workbook.grade.result.ResultJson;
import workbook.process.JavaCommand;

/** The reports of 200 students with 30 exercises, written with a heap that their verdicts do not fit into. */
class LargeClassTest {

    private static final int STUDENTS = 200;
    private static final int EXERCISES = 30;
    private static final String HEAP = "-Xmx40m";
    private static final long LARGER_THAN_THE_HEAP = 60_000_000;

    @TempDir
    Path folder;

    @Test
    void memory_does_not_grow_with_the_class() throws Exception {
        Path results = results();
        assertTrue(Files.size(results) > LARGER_THAN_THE_HEAP, Files.size(results) + " bytes");
        Path out = folder.resolve("out");
        Path said = folder.resolve("said");
        List<String> words = JavaCommand.of(LargeClassTest.class.getName(), System.getProperty("java.class.path"))
                .options(HEAP, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                .arguments(results.toString(), out.toString())
                .words();
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertEquals(0, process.waitFor(), () -> read(said));
        assertEquals(Files.size(results), Files.size(out.resolve("results.jsonl")));
        assertTrue(Files.exists(out.resolve("feedback/student199.html")), "the last student's feedback");
    }

    /** In the process with the small heap. */
    public static void main(String[] arguments) throws IOException {
        ClassResults results = ResultFile.read(Path.of(arguments[0])).results();
        var unused = Reports.write(
                Path.of(arguments[1]), results, ReportOptions.of(Assignment.of("Large", results.outlines())));
    }

    private Path results() throws IOException {
        List<Result> real = TestClass.results();
        Path file = folder.resolve("results.jsonl");
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (int student = 0; student < STUDENTS; student++) {
                for (int exercise = 0; exercise < EXERCISES; exercise++) {
                    Result one = real.get((student * 37 + exercise * 11) % real.size());
                    writer.write(ResultJson.of(MadeLarge.result(
                            "student%03d".formatted(student), "lesson%02d_x/One".formatted(exercise), one)));
                    writer.write('\n');
                }
            }
        }
        return file;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
