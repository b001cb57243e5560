package workbook.grade.run;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import workbook.check.verdict.Status;
import workbook.check.verdict.TestResult;
import workbook.check.verdict.Verdict;
import workbook.check.verdict.VerdictReader;
import workbook.check.workshop.Isolation;
import workbook.course.Course;
import workbook.course.Exercise;
import workbook.grade.judge.InfrastructureException;
import workbook.grade.judge.Judging;
import workbook.grade.judge.TeacherTests;

/** Tries a teacher's private tests with the workbook's own solutions, before they cost somebody points. */
final class TestTrial {

    private TestTrial() {}

    /**
     * Tries those of the exercises that count.
     *
     * @param screen is told of each that the solution does not pass: it may be meant so
     * @throws IOException with a sentence, if one does not compile with the solution
     */
    static void of(Course course, Order order, Isolation isolation, PrintStream screen) throws IOException {
        TeacherTests tests = order.tests();
        List<Exercise> some = course.exercises().stream()
                .filter(tests::has)
                .filter(order.counts())
                .toList();
        if (some.isEmpty()) {
            return;
        }
        try (Judging judging = Judging.in(course.root(), isolation, tests)) {
            for (Exercise exercise : some) {
                if (Files.exists(exercise.solution())) {
                    told(exercise, verdict(judging, exercise), screen);
                }
            }
        }
    }

    private static Verdict verdict(Judging judging, Exercise exercise) throws IOException {
        try {
            return VerdictReader.read(judging.judge(exercise, Files.readString(exercise.solution()), 1));
        } catch (InfrastructureException failed) {
            throw new IOException(
                    "The private test of " + exercise.id() + " cannot be used: " + failed.getMessage(), failed);
        }
    }

    private static void told(Exercise exercise, Verdict verdict, PrintStream screen) throws IOException {
        if (verdict.status() == Status.DID_NOT_COMPILE) {
            throw new IOException("The private test of " + exercise.id()
                    + " does not compile with the workbook's own solution: " + verdict.reason());
        }
        List<String> failed = verdict.tests().stream()
                .filter(test -> test.status() != Status.PASSED)
                .map(TestResult::name)
                .toList();
        if (!verdict.passed()) {
            screen.println("The workbook's own solution of " + exercise.id() + " does not pass: "
                    + String.join("; ", failed) + ".");
        }
    }
}
