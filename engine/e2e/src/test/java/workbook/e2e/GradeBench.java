package workbook.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What grading costs, beside Maven's tests of the same answer; what the sandbox adds; how time and memory grow with the
 * class; and whether killed workers lose anything.
 */
final class GradeBench {

    private static final int STUDENTS = 3;
    private static final int EXERCISES = 17; // those of the lessons 00 to 02
    private static final int PAIRED_EXERCISES = 8;
    private static final int WHOLE_CLASS = 200 * 30;
    private static final String BROKEN = "class Broken { Nowhere field; }\n";
    private static final Pattern SIZE = Pattern.compile("(\\d+)x(\\d+)");

    /** These can be changed, since the pairs alone take ten minutes, and the sizes twenty. */
    private static final int RUNS = Integer.getInteger("workbook.bench.runs", 3);

    private static final int PAIRS = Integer.getInteger("workbook.bench.pairs", 20);

    private static final String SIZES = System.getProperty("workbook.bench.sizes", "5x10,20x30,60x10");

    private final Series all = Series.of("grade in a sandbox: CPU, an answer", "s");
    private final Series compiling = Series.of("of which compiling: CPU, an answer", "s");
    private final Series judging = Series.of("of which judge, learner's JVM, sandbox", "s", 0.9);
    private final Series maven = Series.of("mvn -o -q test of one answer: CPU", "s");
    private final Series times = Series.of("Maven's CPU for one of judging (8 or more)", "x");
    private final Series cpuCost = Series.of("what the sandbox adds in a pair: CPU", "%", 10);
    private final Series wallCost = Series.of("what the sandbox adds in a pair: time", "%", 10);
    private final Series cluster = Series.of("two workers on PostgreSQL, one killed: tests", "s");

    private final Path root;
    private final Shell shell;
    private final Consumer<Series> telling;
    private int graded;

    /** @param telling gets each series before it is measured: what was measured is not lost if something fails */
    GradeBench(Path root, Consumer<Series> telling) {
        this.root = root;
        this.telling = telling;
        shell = new Shell(root);
    }

    void run() throws IOException, InterruptedException {
        Stream.of(all, compiling, judging, maven, times, cpuCost, wallCost, cluster)
                .forEach(telling);
        shell.seconds("./workbook", "grade", "--help"); // builds it
        GradedClass first = make("first", 1, 1, "");
        shell.seconds(grade(first, "sandbox", 1)); // prepares what answers run on
        costs();
        pairs();
        for (String each : SIZES.split(",", -1)) {
            size(each);
        }
        cluster.add(shell.seconds(
                "mvn",
                "-o",
                "-q",
                "test",
                "-pl",
                "engine/grade",
                "-am",
                "-Dtest=ClusterTest,GradedClusterTest",
                "-Dsurefire.failIfNoSpecifiedTests=false"));
    }

    /** Answers that do not compile take what compiling takes, and starting the grader: the rest is judging. */
    private void costs() throws IOException, InterruptedException {
        GradedClass solved = make("solved", STUDENTS, EXERCISES, "");
        GradedClass broken = make("broken", STUDENTS, EXERCISES, BROKEN);
        for (int i = 0; i < RUNS; i++) {
            double whole = usage(solved, "sandbox", 1).cpuSeconds() / solved.answers();
            double before = usage(broken, "sandbox", 1).cpuSeconds() / broken.answers();
            saveAnswer(i);
            double test = Usage.of(root, "mvn", "-o", "-q", "test", "-Dtest=RelayTest")
                    .cpuSeconds();
            all.add(whole);
            compiling.add(before);
            judging.add(whole - before);
            maven.add(test);
            times.add(test / (whole - before));
        }
    }

    /** Each student's is another one: Maven has to compile it. */
    private void saveAnswer(int number) throws IOException {
        Path answer = root.resolve("exercises/src/main/java/lesson02_chat/Relay.java");
        Files.createDirectories(answer.getParent());
        String solution = Files.readString(root.resolve("solutions/src/main/java/lesson02_chat/Relay.java"));
        Files.writeString(answer, solution + "// student " + number + "\n");
    }

    /** One after the other, so that whatever else the machine does falls upon both. */
    private void pairs() throws IOException, InterruptedException {
        GradedClass one = make("pair", 1, PAIRED_EXERCISES, "");
        for (int i = 0; i < PAIRS; i++) {
            Usage sandbox = usage(one, "sandbox", 1);
            Usage without = usage(one, "two_jvms", 1);
            cpuCost.add(100 * (sandbox.cpuSeconds() / without.cpuSeconds() - 1));
            wallCost.add(100 * (sandbox.seconds() / without.seconds() - 1));
        }
    }

    private void size(String name) throws IOException, InterruptedException {
        var found = SIZE.matcher(name);
        if (!found.matches()) {
            throw new IllegalArgumentException("workbook.bench.sizes: such as 20x30, not " + name);
        }
        GradedClass some = make("size" + name, Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), "");
        Usage usage = usage(some, "sandbox", 2);
        add("grade " + name + ", sandbox, two at a time", "s", usage.seconds());
        add("grade " + name + ": all processes at most", "MB", usage.megabytes());
        add("grade " + name + ": the grader's JVM at most", "MB", usage.graderMegabytes());
        add("extrapolated from " + name + " to 200x30", "min", usage.seconds() / some.answers() * WHOLE_CLASS / 60);
    }

    private void add(String name, String unit, double value) {
        Series series = Series.of(name, unit);
        series.add(value);
        telling.accept(series);
    }

    private GradedClass make(String name, int students, int exercises, String ending) throws IOException {
        Path folder = Files.createDirectories(root.resolve("target/classes-to-grade/" + name));
        return GradedClass.of(root, folder, students, exercises, ending);
    }

    private Usage usage(GradedClass some, String isolation, int jobs) throws IOException, InterruptedException {
        return Usage.of(root, grade(some, isolation, jobs));
    }

    /** Into a new folder each time, since nothing is graded twice. */
    private String[] grade(GradedClass some, String isolation, int jobs) {
        return new String[] {
            "./workbook",
            "grade",
            some.folder().toString(),
            "--out",
            root + "/target/graded" + ++graded,
            "--isolation",
            isolation,
            "--jobs",
            String.valueOf(jobs)
        };
    }
}
