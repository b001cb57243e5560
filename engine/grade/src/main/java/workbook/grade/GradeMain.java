package workbook.grade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import workbook.check.catalog.Course;
import workbook.check.catalog.Exercise;
import workbook.check.workshop.Isolation;
import workbook.grade.book.Assignment;
import workbook.grade.result.Result;
import workbook.grade.roster.Roster;
import workbook.grade.roster.RosterReader;
import workbook.grade.run.Grading;
import workbook.grade.run.Order;
import workbook.grade.run.Shard;

/** The grader's door: {@code ./workbook grade} starts it with the workbook's folder, and what was typed. */
public final class GradeMain {

    private static final int WRONG = 2;

    private GradeMain() {}

    /** Ends with 0 if everything was graded, whatever the marks are; with 2 and a sentence if it was not. */
    public static void main(String[] arguments) {
        ProcessHandle.current().parent().ifPresent(GradeMain::endWith);
        int code = WRONG;
        try {
            code = run(List.of(arguments));
        } catch (InterruptedException stopped) {
            System.err.println("Grading was stopped; start it again to go on.");
        } catch (IOException | UncheckedIOException | IllegalArgumentException failed) {
            System.err.println(failed.getMessage());
        } finally {
            System.exit(code);
        }
    }

    /** What started this is gone, with everything that shows what this writes. */
    private static void endWith(ProcessHandle starter) {
        var unused = starter.onExit().thenRun(() -> Runtime.getRuntime().halt(WRONG));
    }

    private static int run(List<String> arguments) throws IOException, InterruptedException {
        long began = System.nanoTime();
        var paths = new ArrayList<Path>();
        Path out = Path.of("grades");
        @Nullable Isolation isolation = null;
        int jobs = 0;
        Shard shard = Shard.WHOLE;
        boolean terminal = false;
        String title = "Socket.IO";
        String lessons = "";
        Roster roster = Roster.NONE;
        String salt = "";
        for (String each : arguments.subList(1, arguments.size())) {
            int equals = each.indexOf('=');
            String value = each.substring(equals + 1);
            switch (each.startsWith("--") ? each.substring(0, Math.max(0, equals)) : "") {
                case "--out" -> out = Path.of(value).toAbsolutePath();
                case "--isolation" -> isolation = Isolation.valueOf(value.toUpperCase(Locale.ROOT));
                case "--terminal" -> terminal = Boolean.parseBoolean(value);
                case "--jobs" -> jobs = Integer.parseInt(value);
                case "--shard" -> shard = Shard.of(value);
                case "--title" -> title = value;
                case "--lessons" -> lessons = value;
                case "--roster" -> roster = RosterReader.read(Path.of(value));
                case "--pseudonyms" -> salt = value;
                default -> paths.add(Path.of(each));
            }
        }
        Course course = Course.load(Path.of(arguments.get(0)));
        Predicate<Exercise> wanted = wanted(course, lessons);
        var order = new Order(paths, out, isolation, jobs, shard);
        Grading.Graded graded = new Grading(course, order, System.err, terminal).run();
        Set<String> handedIn = graded.results().stream()
                .map(result -> result.verdict().exercise())
                .map(GradeMain::lesson)
                .collect(Collectors.toSet());
        var assignment = Assignment.of(
                title, course, lessons.isEmpty() ? exercise -> handedIn.contains(exercise.lesson()) : wanted);
        var facts = new ReportOptions.RunFacts(
                Map.of("java", System.getProperty("java.version")),
                null,
                (System.nanoTime() - began) / 1_000_000,
                graded.problems());
        ReportOptions options = ReportOptions.of(assignment).with(roster).with(facts);
        options = salt.isEmpty() ? options : options.pseudonymised(salt);
        List<Result> previous = graded.previous();
        options = previous == null ? options : options.comparedWith(previous);
        Reports.write(out, graded.results(), options).forEach(System.err::println);
        System.err.println("The class: " + out.resolve("gradebook.html"));
        return 0;
    }

    private static String lesson(String exercise) {
        return exercise.substring(0, exercise.indexOf('/'));
    }

    /** Such as {@code 02}, {@code 00-04} or {@code 00-02,04}: the numbers of lessons. */
    private static Predicate<Exercise> wanted(Course course, String lessons) {
        var numbers = new TreeSet<String>();
        for (String part : lessons.isEmpty() ? List.<String>of() : Arrays.asList(lessons.split(",", -1))) {
            String first = part.strip().replaceFirst("-.*", "");
            String last = part.strip().replaceFirst(".*-", "");
            var found = course.lessons().stream()
                    .map(lesson -> lesson.folder().replaceFirst("lesson(\\d+).*", "$1"))
                    .filter(number -> number.compareTo(first) >= 0 && number.compareTo(last) <= 0)
                    .toList();
            if (found.isEmpty()) {
                throw new IllegalArgumentException(
                        "--lessons " + lessons + ": there is no lesson " + part.strip() + ". Write 02, or 00-04.");
            }
            numbers.addAll(found);
        }
        return exercise -> numbers.contains(exercise.lesson().replaceFirst("lesson(\\d+).*", "$1"));
    }
}
