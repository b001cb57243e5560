package workbook.cli.author;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import workbook.course.Course;
import workbook.course.Finding;
import workbook.process.JavaCommand;

/**
 * The rubrics of the reading questions grade their test answers as they should. The reader of answer sheets says so, in
 * a JVM of its own, because this module doesn't know its libraries.
 */
final class RubricRule implements Rule {

    private static final String SUBJECT = "rubrics";
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    private final Path program;
    private final Proofs proofs;

    /** @param program the jar of the reader of answer sheets */
    RubricRule(Path program, Proofs proofs) {
        this.program = program;
        this.proofs = proofs;
    }

    @Override
    public void judge(Scope scope, Findings findings) {
        if (!scope.whole() || !needed(scope.course())) {
            return;
        }
        String key = proofs.key(files(scope.course()));
        List<Finding> found = proofs.recall(SUBJECT, key);
        if (found == null) {
            found = run(scope.course().root());
            proofs.keep(SUBJECT, key, found);
        }
        found.forEach(findings::take);
    }

    /** True if a lesson of the course has rubrics. */
    static boolean needed(Course course) {
        return course.lessons().stream()
                .anyMatch(lesson -> Files.isDirectory(lesson.page().resolveSibling(SUBJECT)));
    }

    /** All that the grades of test answers depend on: the lessons' texts as well, because spelling is learned there. */
    private List<Path> files(Course course) {
        var files = new ArrayList<Path>();
        files.add(program);
        files.add(course.root().resolve("docs/reference/misconceptions.adoc"));
        try (Stream<Path> all = Files.walk(course.root().resolve("lessons"))) {
            all.filter(Files::isRegularFile).sorted().forEach(files::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private List<Finding> run(Path root) {
        var command = JavaCommand.ofJar(program).arguments(root.toString(), "--verify", "--json");
        var found = new ArrayList<Finding>();
        try {
            Process process = new ProcessBuilder(command.words())
                    .redirectError(ProcessBuilder.Redirect.INHERIT) // the matrix, for people
                    .start();
            process.getOutputStream().close();
            try (BufferedReader lines = process.inputReader(UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    found.add(JSON.readValue(line, Finding.class));
                }
            }
            int code = process.waitFor();
            if (code != 0 && found.stream().allMatch(Finding::ok)) {
                found.add(broken("it ended with the exit code " + code));
            }
        } catch (IOException e) {
            found.add(broken(String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            found.add(broken("it was interrupted"));
        }
        return found;
    }

    private static Finding broken(String why) {
        return new Finding(
                "rubric can be read",
                SUBJECT,
                false,
                "lessons: the reader of answer sheets failed: " + why + ". Try ./workbook sheet --verify.");
    }
}
