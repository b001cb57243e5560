package workbook.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What grading costs, beside Maven's tests of the same answer, and what the sandbox adds. */
final class GradeBench {

    private static final String LESSONS = "00-02";
    private static final int STUDENTS = 5;
    private static final int RUNS = 3;
    private static final int PAIRS = 20;

    private final Series cpu = Series.of("grade in a sandbox: CPU, an exercise", "s", 0.9);
    private final Series wall = Series.of("grade in a sandbox, an exercise", "s");
    private final Series maven = Series.of("mvn -o -q test -Dtest=...: CPU", "s");
    private final Series sandbox = Series.of("grade lesson 00, sandbox, one at a time", "s");
    private final Series without = Series.of("grade lesson 00, two JVMs without it", "s");

    private final Path root;
    private final Shell shell;
    private int graded;

    GradeBench(Path root) {
        this.root = root;
        shell = new Shell(root);
    }

    List<Series> run() throws IOException, InterruptedException {
        Path students = Files.createDirectories(root.resolve("target/class"));
        int exercises = 0;
        for (int i = 0; i < STUDENTS; i++) {
            exercises = handsIn(students.resolve("student" + i), i);
        }
        shell.seconds("./workbook", "grade", "--help"); // builds it
        for (int i = 0; i < RUNS; i++) {
            cpu.add(shell.cpuSeconds(grade(students, LESSONS, "sandbox", 2)) / (STUDENTS * exercises));
            wall.add(shell.seconds(grade(students, LESSONS, "sandbox", 2)) / (STUDENTS * exercises));
            maven.add(shell.cpuSeconds("mvn", "-o", "-q", "test", "-Dtest=RelayTest"));
        }
        Path one = students.resolve("student0");
        for (int i = 0; i < PAIRS; i++) {
            sandbox.add(shell.seconds(grade(one, "00", "sandbox", 1)));
            without.add(shell.seconds(grade(one, "00", "two_jvms", 1)));
        }
        return List.of(cpu, wall, maven, sandbox, without);
    }

    /** The solutions as a student's answers, no two students' alike; how many there are. */
    private int handsIn(Path student, int number) throws IOException {
        Path solutions = root.resolve("solutions");
        List<Path> answers;
        try (Stream<Path> files = Files.walk(solutions.resolve("src"))) {
            answers = files.filter(file -> file.toString().matches(".*/lesson0[0-2]_\\w+/\\w+[.]java"))
                    .toList();
        }
        for (Path answer : answers) {
            Path copy = student.resolve("exercises").resolve(solutions.relativize(answer));
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, Files.readString(answer) + "// student " + number + "\n");
        }
        return answers.size();
    }

    /** Into a new folder each time, since nothing is graded twice. */
    private String[] grade(Path what, String lessons, String isolation, int jobs) {
        return new String[] {
            "./workbook",
            "grade",
            what.toString(),
            "--out",
            root + "/target/graded" + ++graded,
            "--lessons",
            lessons,
            "--isolation",
            isolation,
            "--jobs",
            String.valueOf(jobs)
        };
    }
}
