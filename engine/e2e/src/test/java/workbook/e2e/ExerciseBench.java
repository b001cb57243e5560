package workbook.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How long each exercise takes from a save to its verdict: its solution and its starter, saved in turn. */
final class ExerciseBench {

    private static final int WARM_SAVES = 10;
    private static final int SAVES = 20;
    private static final int PAUSE_MILLIS = 150; // nobody saves without one
    private static final double GOAL = 80;

    /** Exercises of which one check is many programs, or that are about time. */
    private static final Map<String, Double> GOALS = Map.of(
            "lesson01_events/AskInTime", 500.0,
            "lesson02_chat/GuardTheRelay", 500.0,
            "lesson07_delivery/BreakTheGuarantee", 500.0,
            "lesson02_chat/AChatOfYourOwn", 1_000.0);

    private final Path root;

    ExerciseBench(Path root) {
        this.root = root;
    }

    List<Series> run() throws IOException, InterruptedException {
        var all = new ArrayList<Series>();
        for (Path file : exercises(root)) {
            all.add(measure(file));
        }
        return all;
    }

    private Series measure(Path file) throws IOException, InterruptedException {
        String exercise = file.subpath(3, file.getNameCount()).toString().replaceFirst("\\.java$", "");
        Series series = Series.of(exercise, "ms", GOALS.getOrDefault(exercise, GOAL));
        String right = Files.readString(root.resolve("solutions").resolve(file));
        String wrong = Files.readString(root.resolve("exercises").resolve(file));
        try (WatchProcess watching =
                WatchProcess.of(root, exercise, Path.of("exercises").resolve(file))) {
            for (int i = 0; i < WARM_SAVES + SAVES; i++) {
                double millis = i % 2 == 0
                        ? watching.millisToVerdict(right + "// " + i, "passed")
                        : watching.millisToVerdict(wrong + "// " + i, "failed");
                if (i >= WARM_SAVES) {
                    series.add(millis);
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        }
        return series;
    }

    /** The file of each exercise, relative to the tree of exercises and to that of solutions alike. */
    static List<Path> exercises(Path root) throws IOException {
        Path solutions = root.resolve("solutions");
        try (Stream<Path> files = Files.walk(solutions.resolve("src"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(solutions::relativize)
                    .sorted()
                    .toList();
        }
    }
}
