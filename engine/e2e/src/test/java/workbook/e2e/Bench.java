package workbook.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How fast the workbook is, beside Maven in the same run: {@code mvn -Pbench verify -DskipTests}.
 *
 * <p>It measures from outside, in a copy of the project. Commands alternate, so that what else the
 * machine does falls upon all of them. It prints a table, and writes every single run to
 * {@code engine/e2e/target/bench.json}; it does not fail where a goal is missed.
 *
 * <p>All of it takes about an hour; {@code -Dworkbook.bench=saves,exercises} measures these parts only.
 */
final class Bench {

    /** Three tests, three clients, a server. */
    private static final String EXERCISE = "lesson02_chat/Relay";

    private static final String TEST = "-Dtest=RelayTest";
    private static final int WARM_SAVES = 20;
    private static final int SAVES = 60;
    private static final int COLD_RUNS = 10;
    private static final int SAVES_PER_MAVEN = 20;
    private static final int PAUSE_MILLIS = 150; // nobody saves without one
    private static final int SPARE_MILLIS = 3_000; // a spare that is still warming is another measurement

    private final Series build = Series.of("the first build, nothing to download", "s", 60);
    private final Series save = Series.of("save to verdict, watched", "ms", 60, 100);
    private final Series maven = Series.of("mvn -o -q test -Dtest=...", "ms");
    private final Series exit = Series.of("save to verdict: System.exit", "ms", 500);
    private final Series loop = Series.of("save to verdict: an endless loop", "ms", 3_000);
    private final Series memory = Series.of("watcher, workshop and spare, resident", "MB", 450);
    private final Series check = Series.of("check from a cold shell", "s", 0.9);
    private final Series list = Series.of("list from a cold shell", "s", 0.25);
    private final Series verify = Series.of("verify of everything, an exercise", "s", 1.5);

    private final Series verifyChanged = Series.of("verify after one exercise changed", "s", 3);

    private final List<Series> exercises = new ArrayList<>();
    private final List<Series> others = new ArrayList<>();
    private final Path root;
    private final Shell shell;
    private final String right;
    private final String wrong;

    private static final List<String> PARTS =
            List.of("saves", "cold", "verify", "exercises", "pages", "sheets", "grade");

    private Bench(Path root) throws IOException {
        this.root = root;
        shell = new Shell(root);
        right = Files.readString(root.resolve("solutions/src/main/java/" + EXERCISE + ".java"));
        wrong = Files.readString(root.resolve("exercises/starters/main/java/" + EXERCISE + ".java"));
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path project = Path.of(System.getProperty("workbook.project", "../..")).toRealPath();
        Path folder = Files.createTempDirectory("workbook-bench");
        Copy copy = Copy.of(project, folder.resolve("workbook"));
        try {
            new Bench(copy.root()).run(project.resolve("engine/e2e/target/bench.json"));
        } finally {
            copy.delete();
        }
    }

    private void run(Path json) throws IOException, InterruptedException {
        say("the first build");
        build.add(shell.seconds("./workbook", "list"));
        try {
            for (String part : parts()) {
                say(part);
                measure(part);
            }
        } finally {
            report(json); // what was measured so far is not lost
        }
    }

    private static List<String> parts() {
        List<String> chosen = Stream.of(System.getProperty("workbook.bench", String.join(",", PARTS))
                        .split(",", -1))
                .map(String::strip)
                .toList();
        if (!PARTS.containsAll(chosen)) {
            throw new IllegalArgumentException("workbook.bench: some of " + PARTS + ", not " + chosen);
        }
        return chosen;
    }

    private void measure(String part) throws IOException, InterruptedException {
        switch (part) {
            case "saves" -> saves();
            case "cold" -> cold();
            case "verify" -> verify();
            case "exercises" -> new ExerciseBench(root).run(exercises::add);
            case "pages" -> others.addAll(new SiteBench(root).run());
            case "sheets" -> others.addAll(new SheetBench(root).run());
            case "grade" -> new GradeBench(root, others::add).run();
            default -> throw new IllegalStateException(part);
        }
    }

    private void cold() throws IOException, InterruptedException {
        for (int i = 0; i < COLD_RUNS; i++) {
            check.add(shell.seconds("./workbook", "check", "--solutions", EXERCISE));
            list.add(shell.seconds("./workbook", "list"));
        }
    }

    private void verify() throws IOException, InterruptedException {
        shell.seconds("./workbook", "verify"); // learns what each mistake looks like, once a build
        verify.add(shell.seconds("./workbook", "verify", "--fresh")
                / ExerciseBench.exercises(root).size());
        for (int i = 0; i < 3; i++) {
            Files.writeString(root.resolve("solutions/src/main/java/" + EXERCISE + ".java"), right + "// " + i);
            verifyChanged.add(shell.seconds("./workbook", "verify"));
        }
        Files.writeString(root.resolve("solutions/src/main/java/" + EXERCISE + ".java"), right);
    }

    private void saves() throws IOException, InterruptedException {
        shell.seconds("mvn", "-o", "-q", "test", TEST); // compiles what the next ones find compiled
        Path file = Path.of("exercises/src/main/java", EXERCISE + ".java");
        try (WatchProcess watching = WatchProcess.of(root, EXERCISE, file)) {
            for (int i = 0; i < WARM_SAVES + SAVES; i++) {
                double millis = i % 2 == 0
                        ? watching.millisToVerdict(right + "// " + i, "passed")
                        : watching.millisToVerdict(wrong + "// " + i, "failed");
                if (i >= WARM_SAVES) {
                    save.add(millis);
                    measureMaven(i - WARM_SAVES);
                }
                Thread.sleep(PAUSE_MILLIS);
            }
            memory.add(watching.residentMegabytes());
            ends(watching);
        } finally {
            Files.writeString(root.resolve(file), wrong); // it is saved again with those of the other exercises
        }
    }

    private void measureMaven(int saves) throws IOException, InterruptedException {
        if (saves % SAVES_PER_MAVEN == SAVES_PER_MAVEN - 1) {
            maven.add(1_000 * shell.seconds("mvn", "-o", "-q", "test", TEST));
        }
    }

    private void ends(WatchProcess watching) throws IOException, InterruptedException {
        for (int i = 0; i < 3; i++) {
            exit.add(watching.millisToVerdict(first("System.exit(" + i + ");"), "crashed"));
            Thread.sleep(SPARE_MILLIS);
            loop.add(watching.millisToVerdict(first("while (System.nanoTime() != " + i + ") {}"), "timed_out"));
            Thread.sleep(SPARE_MILLIS);
        }
    }

    /** The solution, with this as its first statement. */
    private String first(String statement) {
        return right.replaceFirst("(static void configure\\([^)]*\\) \\{)", "$1 " + statement);
    }

    private void report(Path json) throws IOException {
        var all = new ArrayList<>(List.of(save, maven, exit, loop, memory, check, list, verify, verifyChanged, build));
        all.addAll(exercises);
        all.addAll(others);
        String machine = Runtime.getRuntime().availableProcessors() + " cores, Java "
                + System.getProperty("java.version") + ", " + System.getProperty("os.name");
        say("");
        say(machine + "; median, p90 and goal (the goal is the median's)");
        say(Series.head());
        all.stream().filter(Series::hasRuns).forEach(series -> say(series.line()));
        if (save.hasRuns() && maven.hasRuns()) {
            say(String.format("Maven takes %.0f times as long.", maven.quantile(0.5) / save.quantile(0.5)));
        }
        String document = "{\"v\":1,\"machine\":\"" + machine + "\",\"series\":["
                + all.stream().filter(Series::hasRuns).map(Series::json).collect(Collectors.joining(",")) + "]}";
        Files.createDirectories(json.getParent());
        Files.writeString(json, document + "\n");
        say(document);
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
