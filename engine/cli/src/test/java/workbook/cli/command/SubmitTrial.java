package workbook.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import workbook.cli.progress.Progress;
import workbook.cli.progress.Starters;
import workbook.course.Exercise;
import workbook.course.TestCourse;
import workbook.terminal.Output;
import workbook.terminal.TerminalStyle;

/** A small workbook without git whose learner types {@code ./workbook submit}, and what comes of it. */
final class SubmitTrial {

    static final String LESSON = TestCourse.LESSON;
    static final String MAIN = "exercises/src/main/java/" + LESSON + "/";
    static final String TESTS = "exercises/src/test/java/" + LESSON + "/";
    static final String STARTERS = Exercise.STARTERS;
    static final String VERDICTS = "verdicts.txt";

    final Path root;
    final TestCourse course;
    Path zip;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** In a folder of its own; four exercises as they came, two of them with a test that can be run. */
    SubmitTrial(Path folder) {
        root = folder.resolve("workbook");
        zip = folder.resolve("answers.zip");
        course = new TestCourse(root)
                .exercise("Sum", "1")
                .starter("Sum", sum("0"))
                .test("Sum", "@Test void one_and_two() { assertEquals(3, Sum.of(1, 2)); }")
                .exercise("Product", "1+2")
                .starter("Product", product("0"))
                .test("Product", """
                        @Test void zero_and_zero() { assertEquals(0, Product.of(0, 0)); }
                        @Test @Step(2) void two_and_three() { assertEquals(6, Product.of(2, 3)); }
                        """)
                .exercise("Guard", "1")
                .kind("Guard", "test")
                .write(STARTERS + "test/java/" + LESSON + "/Guard.java", "package " + LESSON + ";\nclass Guard {\n}\n")
                .exercise("Untouched", "1")
                .starter("Untouched", "class Untouched {\n}\n");
        try {
            assertEquals(List.of(), new Starters(root).settle());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String sum(String result) {
        return "class Sum { static int of(int a, int b) {\n return " + result + ";\n} }\n";
    }

    static String product(String result) {
        return sum(result).replace("Sum", "Product");
    }

    /** The exit code. */
    int submit(String... arguments) {
        out.reset();
        err.reset();
        var words = new ArrayList<>(List.of("submit", "--out", zip.toString()));
        words.addAll(List.of(arguments));
        var output = new Output(
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                new ByteArrayInputStream(new byte[0]),
                TerminalStyle.PLAIN);
        return new Commands(root, output).run(words.toArray(String[]::new));
    }

    /** Name and text of each entry, in the order of the zip. */
    Map<String, String> packed() throws IOException {
        var all = new LinkedHashMap<String, String>();
        try (var file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : Collections.list(file.entries())) {
                all.put(entry.getName(), new String(file.getInputStream(entry).readAllBytes(), UTF_8));
            }
        }
        return all;
    }

    List<String> names() throws IOException {
        return List.copyOf(packed().keySet());
    }

    String verdicts() throws IOException {
        return packed().getOrDefault(VERDICTS, "");
    }

    /** The names of all files beside the zip. */
    List<String> beside() throws IOException {
        try (var files = Files.list(root.getParent())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    Progress progress() {
        return new Progress(root.resolve(".workbook"), complaint -> {});
    }

    String out() {
        return out.toString(UTF_8).replace("\r\n", "\n");
    }

    String err() {
        return err.toString(UTF_8).replace("\r\n", "\n");
    }
}
