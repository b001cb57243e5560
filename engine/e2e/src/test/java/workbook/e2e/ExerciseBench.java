package workbook.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How long each exercise takes from a save to its verdict: its solution and its starter, saved in turn. */
final class ExerciseBench {

    private static final int WARM_SAVES = 10;
    private static final int SAVES = 20;
    private static final int PAUSE_MILLIS = 150; // nobody saves without one

    /** Which exercises, by a regular expression for their names, such as {@code lesson0[3-6].*}. */
    private static final Pattern CHOSEN = Pattern.compile(System.getProperty("workbook.bench.exercises", ".*"));

    /** Exercises of which one check is many programs, or a browser, or that are about time. */
    private static final Map<String, Double> GOALS = Map.of(
            "lesson01_events/AskInTime", 500.0,
            "lesson02_chat/GuardTheRelay", 500.0,
            "lesson02_chat/AChatOfYourOwn", 1_000.0,
            "lesson03_people/SafePage", 3_000.0,
            "lesson06_wire/BackAgain", 1_000.0);

    private final Path root;

    ExerciseBench(Path root) {
        this.root = root;
    }

    /** Hands each exercise's series over as soon as it is measured. */
    void run(Consumer<Series> measured) throws IOException, InterruptedException {
        List<Path> chosen = exercises(root).stream()
                .filter(file -> CHOSEN.matcher(name(file)).matches())
                .toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("workbook.bench.exercises: no exercise is called " + CHOSEN);
        }
        for (Path file : chosen) {
            try {
                measured.accept(measure(file));
            } catch (IllegalStateException other) { // one exercise is no reason to lose the others
                System.out.println("Not measured: " + file + ": " + other.getMessage());
            }
        }
    }

    /** The lessons with faults, histories and files may take longer. */
    private static double goal(String exercise) {
        int lesson = Integer.parseInt(exercise.replaceFirst("lesson(\\d+)_.*", "$1"));
        return GOALS.getOrDefault(exercise, lesson <= 2 ? 80.0 : lesson <= 6 ? 250.0 : 1_500.0);
    }

    private Series measure(Path file) throws IOException, InterruptedException {
        String exercise = name(file);
        Series series = Series.of(exercise, "ms", goal(exercise));
        String right = Files.readString(root.resolve("solutions").resolve(file));
        String wrong =
                Files.readString(root.resolve("exercises/starters").resolve(file.subpath(1, file.getNameCount())));
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

    /** Such as {@code lesson02_chat/Relay}. */
    private static String name(Path file) {
        return file.subpath(3, file.getNameCount()).toString().replaceFirst("\\.java$", "");
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
