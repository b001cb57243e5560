package workbook.grade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import workbook.check.catalog.Course;
import workbook.check.workshop.Isolation;
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
        var paths = new ArrayList<Path>();
        Path out = Path.of("grades");
        @Nullable Isolation isolation = null;
        int jobs = 0;
        Shard shard = Shard.WHOLE;
        boolean terminal = false;
        for (String each : arguments.subList(1, arguments.size())) {
            int equals = each.indexOf('=');
            String value = each.substring(equals + 1);
            switch (each.startsWith("--") ? each.substring(0, Math.max(0, equals)) : "") {
                case "--out" -> out = Path.of(value).toAbsolutePath();
                case "--isolation" -> isolation = Isolation.valueOf(value.toUpperCase(Locale.ROOT));
                case "--terminal" -> terminal = Boolean.parseBoolean(value);
                case "--jobs" -> jobs = Integer.parseInt(value);
                case "--shard" -> shard = Shard.of(value);
                default -> paths.add(Path.of(each));
            }
        }
        Course course = Course.load(Path.of(arguments.get(0)));
        new Grading(course, new Order(paths, out, isolation, jobs, shard), System.err, terminal).run();
        return 0;
    }
}
