package workbook.grade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import workbook.check.workshop.Isolation;
import workbook.course.Course;
import workbook.course.Exercise;
import workbook.course.ExerciseRange;
import workbook.grade.book.AnswerSheets;
import workbook.grade.book.Assignment;
import workbook.grade.book.GradingRules;
import workbook.grade.judge.TeacherTests;
import workbook.grade.result.ClassResults;
import workbook.grade.result.PrivateTests;
import workbook.grade.roster.Roster;
import workbook.grade.roster.RosterReader;
import workbook.grade.run.Grading;
import workbook.grade.run.Order;
import workbook.grade.run.Shard;

/** The grader: {@code ./workbook grade} starts it with the workbook's folder, and what was typed. */
@Command(name = "grade", exitCodeOnExecutionException = GradeMain.WRONG)
public final class GradeMain implements Callable<Integer> {

    static final int WRONG = 2;

    @Parameters(index = "0")
    private Path root = Path.of("");

    @Parameters(index = "1..*")
    private List<Path> paths = List.of();

    @Option(names = "--out")
    private Path out = Path.of("grades");

    @Option(names = "--isolation")
    private @Nullable Isolation isolation;

    @Option(names = "--jobs")
    private int jobs;

    @Option(names = "--shard")
    private Shard shard = Shard.WHOLE;

    @Option(names = "--lessons")
    private String lessons = "";

    @Option(names = "--roster")
    private @Nullable Path roster;

    @Option(names = "--title")
    private String title = "Socket.IO";

    @Option(names = "--classroom50")
    private @Nullable String commitTime;

    @Option(names = "--pseudonyms")
    private @Nullable String salt;

    @Option(names = "--tests")
    private @Nullable Path tests;

    @Mixin
    private SheetOptions sheets = new SheetOptions();

    @Mixin
    private RuleOptions marks = new RuleOptions();

    @Option(names = "--terminal")
    private boolean terminal;

    @Mixin
    private QueueOptions queue = new QueueOptions();

    private GradeMain() {}

    /** Ends with 0 if everything was graded, whatever the marks are; with 2 and a sentence if it was not. */
    public static void main(String[] arguments) {
        ProcessHandle.current().parent().ifPresent(GradeMain::endWith);
        boolean worker = Arrays.asList(arguments).contains(WorkerMain.CHOSEN);
        System.exit(typed(worker ? new WorkerMain() : new GradeMain()).execute(arguments));
    }

    private static CommandLine typed(Object command) {
        return new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Shard.class, GradeMain::shard)
                .setParameterExceptionHandler(GradeMain::wronglyTyped)
                .setExecutionExceptionHandler(GradeMain::told);
    }

    /** Reads what was typed, and grades; the exit code is the one of {@link #main}. */
    static int grade(String... arguments) {
        return typed(new GradeMain()).execute(arguments);
    }

    /** What started this is gone, with everything that shows what this writes. */
    private static void endWith(ProcessHandle starter) {
        var unused = starter.onExit().thenRun(() -> Runtime.getRuntime().halt(WRONG));
    }

    private static Shard shard(String typed) {
        try {
            return Shard.of(typed);
        } catch (IllegalArgumentException wrong) {
            throw new CommandLine.TypeConversionException(String.valueOf(wrong.getMessage()));
        }
    }

    private static int wronglyTyped(CommandLine.ParameterException wrong, String[] typed) {
        System.err.println(wrong.getMessage());
        return WRONG;
    }

    private static int told(Exception failed, CommandLine line, CommandLine.ParseResult parsed) throws Exception {
        if (failed instanceof InterruptedException) {
            System.err.println("Grading was stopped; start it again to go on.");
            return WRONG;
        }
        if (failed instanceof IOException
                || failed instanceof UncheckedIOException
                || failed instanceof IllegalArgumentException) {
            System.err.println(failed.getMessage());
            return WRONG;
        }
        throw failed;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        long began = System.nanoTime();
        Course course = Course.load(root);
        Predicate<Exercise> wanted = lessons.isEmpty() ? any -> true : ExerciseRange.of(course, lessons);
        Roster known = roster == null ? Roster.NONE : RosterReader.read(roster);
        Classroom50Runner runner = commitTime == null ? null : Classroom50Runner.of(System.getenv(), commitTime);
        GradingRules rules = marks.rules(course, known);
        AnswerSheets answers = sheets.answers();
        TeacherTests ours = tests == null ? TeacherTests.NONE : TeacherTests.in(tests, course);
        if (tests != null && queue.given()) {
            throw new IllegalArgumentException(
                    "--tests with --queue: workers have only the workbook's own tests. Leave out one of them.");
        }
        var order = new Order(paths, out, isolation, jobs, shard, ours).counting(wanted);
        Grading.Graded graded = new Grading(course, order, System.err, terminal)
                .through(queue.judging(System.err))
                .run();
        Set<String> handedIn = graded.results().outlines().stream()
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
        ReportOptions options = ReportOptions.of(assignment)
                .with(PrivateTests.NAMED)
                .with(rules)
                .with(known)
                .with(answers)
                .with(facts);
        options = runner == null ? options : runner.in(options, graded.results().outlines());
        options = salt == null ? options : options.pseudonymised(salt);
        ClassResults previous = graded.previous();
        options = previous == null ? options : options.comparedWith(previous.outlines());
        Reports.write(out, graded.results(), options).forEach(System.err::println);
        System.err.println("The class: " + out.resolve("gradebook.html"));
        return 0;
    }

    private static String lesson(String exercise) {
        return exercise.substring(0, exercise.indexOf('/'));
    }
}
