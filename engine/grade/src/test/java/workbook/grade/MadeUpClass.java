package workbook.grade;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import workbook.check.compile.Sources;
import workbook.check.verdict.Checker;
import workbook.check.verdict.Verdict;
import workbook.course.Course;
import workbook.course.Exercise;
import workbook.course.Hash;
import workbook.course.Mistakes;
import workbook.grade.result.Result;
import workbook.grade.result.ResultJson;

/**
 * Makes the class of 30 made-up students that the tests use. Each hands in solutions, starters, mistakes and broken
 * files of lessons 00 to 04; the checker judges each different file once. Run by hand, with the workbook's folder and
 * the file to write.
 */
public final class MadeUpClass {

    private static final List<String> STUDENTS = List.of(
            "abara",
            "bianchi",
            "cohen",
            "diallo",
            "eriksson",
            "fernandez",
            "garcia",
            "hansen",
            "ito",
            "jansen",
            "kaya",
            "larsen",
            "mueller",
            "nguyen",
            "oneill",
            "petrov",
            "quispe",
            "rossi",
            "sato",
            "tanaka",
            "ueda",
            "virtanen",
            "wang",
            "xu",
            "yilmaz",
            "zeman",
            "silva",
            "novak",
            "kim",
            "dubois");
    private static final Pattern BODY = Pattern.compile("(static void \\w+\\([^)]*\\) (?:throws \\w+ )?\\{)");

    private final Checker checker;
    private final Path scratch;
    private final Path root;
    private final Map<String, Verdict> judged = new HashMap<>();
    private final Random random = new Random(20_261_127);

    private MadeUpClass(Path root, Checker checker, Path scratch) {
        this.root = root;
        this.checker = checker;
        this.scratch = scratch;
    }

    /**
     * Makes the file.
     *
     * @param args the workbook's folder, and the file to write
     */
    public static void main(String[] args) throws IOException {
        Path root = Path.of(args[0]).toAbsolutePath().normalize();
        Path scratch = Files.createTempDirectory("made-up-class");
        try (Checker checker = Checker.resident(root);
                Writer out = new OutputStreamWriter(
                        new GZIPOutputStream(Files.newOutputStream(Path.of(args[1]))), StandardCharsets.UTF_8)) {
            var made = new MadeUpClass(root, checker, scratch);
            List<Exercise> exercises = Course.load(root).exercises().stream()
                    .filter(exercise -> exercise.lesson().compareTo("lesson05") < 0)
                    .toList();
            for (Result result : made.results(exercises)) {
                out.write(ResultJson.of(result) + "\n");
            }
        }
    }

    private List<Result> results(List<Exercise> exercises) {
        var results = new ArrayList<Result>();
        for (int i = 0; i < STUDENTS.size(); i++) {
            double skill = 0.45 + 0.55 * random.nextDouble();
            int handedIn = i % 7 == 3 ? exercises.size() / 2 : exercises.size();
            for (Exercise exercise : exercises.subList(0, handedIn)) {
                Path file = answer(exercise, skill);
                Verdict verdict = judged.computeIfAbsent(
                        exercise.id() + " " + file, key -> checker.check(exercise, Sources.of(exercise, file)));
                List<String> remarks = random.nextInt(60) == 0
                        ? List.of(exercise.name() + ".java was in the folder \"src (1)\"; it was read from there.")
                        : List.of();
                String hash = new Hash().add(STUDENTS.get(i)).add(file).text();
                results.add(handedIn(exercise, file, new Result(STUDENTS.get(i), hash, verdict, remarks)));
            }
        }
        // Equal verdicts beside each other: so the file is a quarter of the size.
        results.sort(Comparator.comparing((Result result) -> result.verdict().exercise())
                .thenComparing(result -> result.verdict().sourceHash()));
        return results;
    }

    /** The same as if the file had been at its place: a student's is. */
    private Result handedIn(Exercise exercise, Path file, Result result) {
        String shown = file.startsWith(root) ? root.relativize(file).toString() : file.toString();
        return ResultJson.read(ResultJson.of(result)
                .replace(shown, root.relativize(exercise.source()).toString()));
    }

    private Path answer(Exercise exercise, double skill) {
        double luck = random.nextDouble();
        if (luck < skill) {
            return exercise.solution();
        }
        List<Mistakes.Mistake> mistakes = Mistakes.of(root, exercise).mistakes();
        int kind = random.nextInt(20);
        if (kind < 13 && !mistakes.isEmpty()) {
            return mistakes.get(random.nextInt(Math.min(4, mistakes.size()))).file();
        }
        return switch (kind) {
            case 13, 14 -> changed(exercise, "lacks", text -> text.replaceFirst(";", ""));
            case 15 -> changed(exercise, "exits", text -> begin(text, "if (true) System.exit(0);"));
            case 16 -> changed(exercise, "hangs", text -> begin(text, "if (true) while (true) {}"));
            case 17 ->
                changed(exercise, "works", text -> begin(text, "new Thread(() -> { while (true) {} }).start();"));
            default -> exercise.starter();
        };
    }

    private static String begin(String text, String statement) {
        return BODY.matcher(text).replaceFirst("$1 " + statement);
    }

    private Path changed(Exercise exercise, String how, UnaryOperator<String> change) {
        try {
            Path file = scratch.resolve(exercise.lesson() + how).resolve(exercise.name() + ".java");
            Files.createDirectories(file.getParent());
            return Files.writeString(file, change.apply(Files.readString(exercise.solution())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
