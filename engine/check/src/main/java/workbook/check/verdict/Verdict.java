package workbook.check.verdict;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import workbook.check.explain.CauseKind;
import workbook.check.explain.Explainer.Explanation;

/**
 * The one result there is: what a check of one exercise found.
 *
 * @param exercise such as {@code lesson02_chat/Relay}
 * @param points what was earned; 0 unless every test of a step passed
 * @param step the first step that is not passed, or {@code steps} where all are
 * @param tests in the order of the test's source
 * @param mistake the recognised mistake's name, such as {@code SenderOnly}, or null
 * @param cause the kind of cause that was found in what was recorded, or null
 * @param seed what the run's random choices were made from
 * @param wallMillis from the moment the change was noticed to the verdict
 * @param isolation {@code workshop}, {@code two_jvms} or {@code sandbox}
 * @param sourceHash {@code sha256:} and the hash of the learner's file
 * @param testHash the same of the test
 * @param output what the learner's code printed, cleaned of control characters, at most 16 kB
 * @param errors what the compiler said, where it did not compile
 * @param reason one sentence for a verdict without tests: crashed, timed out, not judged; or null
 */
public record Verdict(
        String exercise,
        Status status,
        int points,
        int maxPoints,
        int step,
        int steps,
        List<TestResult> tests,
        @Nullable String mistake,
        @Nullable CauseKind cause,
        long seed,
        long wallMillis,
        String isolation,
        String sourceHash,
        String testHash,
        String output,
        List<CompileError> errors,
        @Nullable String reason) {

    public Verdict {
        reason = Excerpt.orNull(reason);
    }

    /** True if every test passed, and there was one. */
    public boolean passed() {
        return status == Status.PASSED;
    }

    /** True if it knows what happened where the learner predicts, and does not tell it. */
    public boolean withholds() {
        return tests.stream().anyMatch(test -> {
            Predicted predicted = test.predicted();
            return predicted != null && predicted.compared().isEmpty() && test.status() != Status.PASSED;
        });
    }

    /** The same, with another time from the noticed change to the verdict. */
    public Verdict withWallMillis(long millis) {
        return with(points, step, tests, mistake, cause, millis, output);
    }

    Verdict earned(int earned, int firstOpen) {
        return with(earned, firstOpen, tests, mistake, cause, wallMillis, output);
    }

    Verdict printed(String text) {
        return telling(mistake, tests, text);
    }

    /** The same with these tests, another mistake or none, and another output: what a learner may be told. */
    public Verdict telling(@Nullable String known, List<TestResult> told, String printed) {
        return with(points, step, told, known, cause, wallMillis, printed);
    }

    /** The same without tests, output and compile errors: how it ended, and what it earned. */
    public Verdict outline() {
        return with(points, step, List.of(), mistake, cause, wallMillis, "", List.of(), reason);
    }

    /** The same with no word of why it is wrong, beside what its tests say. */
    public Verdict withoutCause() {
        return with(points, step, tests, null, null, wallMillis, output, errors, null);
    }

    private Verdict with(
            int points,
            int step,
            List<TestResult> tests,
            @Nullable String mistake,
            @Nullable CauseKind cause,
            long wallMillis,
            String output) {
        return with(points, step, tests, mistake, cause, wallMillis, output, errors, reason);
    }

    private Verdict with(
            int points,
            int step,
            List<TestResult> tests,
            @Nullable String mistake,
            @Nullable CauseKind cause,
            long wallMillis,
            String output,
            List<CompileError> errors,
            @Nullable String reason) {
        return new Verdict(
                exercise,
                status,
                points,
                maxPoints,
                step,
                steps,
                tests,
                mistake,
                cause,
                seed,
                wallMillis,
                isolation,
                sourceHash,
                testHash,
                output,
                errors,
                reason);
    }

    /** The same, with why it is wrong and what to do; that belongs to the test it was found in, or to the first that failed. */
    Verdict explained(Explanation found, NextStep next) {
        var explained = new ArrayList<>(tests);
        String about = found.test();
        for (int i = 0; i < explained.size(); i++) {
            TestResult test = explained.get(i);
            boolean here = test.status() != Status.PASSED
                    && (about == null || test.name().equals(EarlyEnd.words(about)));
            if (here) {
                explained.set(
                        i,
                        test.explained(
                                found.means(),
                                next.step(found.next(), found.line(), test.step(), test.lines()),
                                next.place(found.line(), test.step(), test.lines())));
                break;
            }
        }
        return with(points, step, List.copyOf(explained), found.mistake(), found.cause(), wallMillis, output);
    }
}
