package workbook.grade.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import workbook.check.compile.Sources;
import workbook.check.download.NotDownloaded;
import workbook.check.download.OwnLibraries;
import workbook.check.verdict.Checker;
import workbook.check.verdict.Json;
import workbook.check.verdict.Verdict;
import workbook.check.workshop.Isolation;
import workbook.check.workshop.LearnerCommand;
import workbook.check.workshop.Seed;
import workbook.course.Course;
import workbook.course.Exercise;
import workbook.process.TemporaryFolder;

/**
 * The examiner's JVM: compiles answers, one after another, and has the judge and the learner's JVM judge them. It runs
 * no learner's code itself, but the compiler reads their texts here, so it has limits, and may end at any moment.
 */
final class ExaminerMain {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_SECRET = 200;

    private final Path root;
    private final Isolation isolation;
    private final SignedLines lines;

    private ExaminerMain(Path root, Isolation isolation, SignedLines lines) {
        this.root = root;
        this.isolation = isolation;
        this.lines = lines;
    }

    /** Arguments: the workbook's folder, and the isolation. Ends with its input. */
    public static void main(String[] arguments) throws IOException {
        InputStream in = new FileInputStream(FileDescriptor.in);
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        System.setOut(System.err);
        System.setIn(InputStream.nullInputStream());
        var lines = new SignedLines(in, out, firstLine(in), false);
        int code = 0;
        try {
            new ExaminerMain(Path.of(arguments[0]), Isolation.valueOf(arguments[1]), lines).work();
        } catch (IOException graderGone) {
            code = 1;
        }
        Runtime.getRuntime().halt(code);
    }

    /** Byte by byte: what follows is for another reader. */
    private static String firstLine(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n' && line.length() < LONGEST_SECRET; next = in.read()) {
            line.append((char) next);
        }
        return line.toString();
    }

    private void work() throws IOException {
        try (Checker checker = Checker.once(root);
                TemporaryFolder folder = TemporaryFolder.of("answer")) {
            lines.write("{\"ready\":true}");
            for (String line = lines.read(); line != null; line = lines.read()) {
                JsonNode asked = JSON.readTree(line);
                var answer = new Answer(
                        asked.path("exercise").asText(),
                        asked.path("source").asText(),
                        asked.path("test").asText(),
                        asked.path("seed").asLong());
                String verdict = judge(checker, folder.path(), answer);
                lines.write("{\"verdict\":" + verdict + ",\"last\":" + isHalfFull(folder.path()) + "}");
            }
        }
    }

    /** What an answer has left in the folder that it shares with its judge must not be missing for the next one. */
    private boolean isHalfFull(Path folder) {
        File shared = folder.toFile();
        return isolation == Isolation.SANDBOX && shared.getUsableSpace() < shared.getTotalSpace() / 2;
    }

    /** As JSON, which names the file as its writer does, and not where it is for a moment. */
    private String judge(Checker checker, Path folder, Answer answer) throws IOException {
        Exercise own = Course.one(root, answer.exercise())
                .orElseThrow(() -> new IOException("there is no exercise " + answer.exercise()));
        Exercise exercise = answer.test().isEmpty() ? own : own.withTest(Path.of(answer.test()));
        Path file = folder.resolve(String.valueOf(exercise.source().getFileName()));
        Files.writeString(file, answer.source(), StandardCharsets.UTF_8);
        try {
            chooseLearner(Processes.of(Files.readString(exercise.test())), libraries(exercise));
            Seed.use(answer.seed());
            Verdict verdict =
                    checker.check(exercise, Sources.of(exercise, file), isolation, names -> compiled(exercise, names));
            return Json.of(verdict).replace(file.toString(), exercise.lesson() + "/" + file.getFileName());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** The judge reads the command of the learner's JVM from one file, for each of them. */
    private static void chooseLearner(Processes processes, List<Path> libraries) throws IOException {
        Path current = Path.of(System.getProperty(LearnerCommand.PROPERTY));
        LearnerCommand chosen = LearnerCommand.read(Environment.learner(current.getParent(), processes));
        Sandbox.with(chosen, libraries).write(current);
    }

    /** What this exercise has of its own; where that is missing, the checker says so in its verdict. */
    private List<Path> libraries(Exercise exercise) {
        try {
            return new OwnLibraries(root, System.getenv()).of(exercise);
        } catch (NotDownloaded none) {
            return List.of();
        }
    }

    /** The grader is told, since from now on an end or a delay is not the compiler's. */
    private Optional<String> compiled(Exercise exercise, Set<String> names) {
        try {
            lines.write("{\"compiled\":true}");
        } catch (IOException graderGone) {
            Runtime.getRuntime().halt(1);
        }
        return ClassRule.refusal(exercise, names);
    }
}
