package workbook.cli.author;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import workbook.course.Course;
import workbook.course.Finding;

/** A course of one lesson and one exercise in which every rule holds, until a test breaks one. */
final class TinyCourse {

    static final String ID = "lesson00_tiny/Echo";

    final StandInJudge judge = new StandInJudge();
    private final Path root;

    TinyCourse(Path root) throws IOException {
        this.root = root;
        write("docs/reference/concepts.adoc", "= Concepts\n\n[[C04]]C04 Events:: Names and values.\n");
        write("docs/reference/misconceptions.adoc", "= Beliefs\n\n[[M-EVTNAME]]M-EVTNAME:: Letter for letter.\n");
        write("lessons/lesson00_tiny/lesson.adoc", "= Tiny\n:concepts: C04\n\nRead.\n");
        write("lessons/lesson00_tiny/quiz.adoc", quiz());
        write("lessons/lesson00_tiny/tiny.jsh", "System.out.println(1 + 1);\n//=> 2\n");
        Skeleton.write(root, ID);
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(Files::isRegularFile).forEach(TinyCourse::fillIn);
        }
    }

    private static void fillIn(Path file) {
        try {
            Files.writeString(file, Files.readString(file).replace("\r\n", "\n").replace("FILL IN", "Said"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String quiz() {
        var text = new StringBuilder("= Quiz: Tiny\n");
        IntStream.range(0, 5).forEach(i -> text.append("""

                [quiz,concept=C04]
                == Question?

                * [x] Yes.
                +
                Right.
                * [ ] No. (M-EVTNAME)
                +
                Letter for letter.
                """));
        return text.toString();
    }

    void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, UTF_8);
    }

    void replace(String path, String old, String text) throws IOException {
        String before = Files.readString(root.resolve(path));
        if (!before.contains(old)) {
            throw new IOException(path + " does not contain " + old);
        }
        write(path, before.replace(old, text));
    }

    void delete(String path) throws IOException {
        Files.delete(root.resolve(path));
    }

    /** What the whole check complains about, each as {@code rule | detail}. */
    List<String> complaints() {
        return findings(0).stream()
                .filter(finding -> !finding.ok())
                .map(finding -> finding.rule() + " | " + finding.detail())
                .toList();
    }

    List<Finding> findings(int repeats) {
        var findings = new ArrayList<Finding>();
        new AuthorsCheck(repeats, false, false, List.of(judge), Proofs.of(root, true, ""))
                .run(Scope.all(Course.load(root)), findings::add);
        return findings;
    }

    /** What the rules complain about that are about JavaScript. */
    List<String> complaintsOfTheWitness() {
        var findings = new ArrayList<Finding>();
        for (Rule rule : List.<Rule>of(Deviations::judge, new WitnessRule(judge), new StrayRule())) {
            rule.judge(Scope.all(Course.load(root)), new Findings(root, findings::add));
        }
        return findings.stream()
                .filter(finding -> !finding.ok())
                .map(finding -> finding.rule() + " | " + finding.detail())
                .toList();
    }

    /** What is found about the mutants. */
    List<Finding> mutants() {
        var findings = new ArrayList<Finding>();
        new MutantRule(judge).judge(Scope.all(Course.load(root)), new Findings(root, findings::add));
        return findings;
    }
}
