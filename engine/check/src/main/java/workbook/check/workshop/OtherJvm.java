package workbook.check.workshop;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import workbook.kit.Host;
import workbook.kit.LabEnvironment;

/**
 * The JVM that holds the judged classes, for jobs in two JVMs: one for each job, since what a
 * submission leaves in it must not meet the next.
 *
 * <p>After the first such job the next one is started ahead of need.
 */
final class OtherJvm {

    private final PrintedOutput output;
    private @Nullable LearnerJvm next;

    /** @param output gets what is printed over there */
    OtherJvm(PrintedOutput output) {
        this.output = output;
    }

    /**
     * Does the work with the job's judged classes where the job wants them.
     *
     * @param exhaustion is told where that is
     */
    void during(Job job, Exhaustion exhaustion, Consumer<LabEnvironment> work) {
        if (job.isolation() == Isolation.WORKSHOP) {
            work.accept(LabEnvironment.with(job.inJavaScript()));
            return;
        }
        LearnerJvm ahead = next;
        next = null;
        if (ahead != null && !ahead.fits()) {
            ahead.close();
            ahead = null;
        }
        try (LearnerJvm learner = ahead != null ? ahead : LearnerCommand.start()) {
            exhaustion.of(new LearnerProcesses(learner, job));
            try {
                work.accept(LabEnvironment.HERE.at(loaded(learner, job)));
            } finally {
                learner.host().end().forEach(output.stream()::println);
            }
        }
        next = LearnerCommand.start();
    }

    /** No judged code runs before its classes are loaded: if that JVM ends before then, something else ended it. */
    private static Host loaded(LearnerJvm learner, Job job) {
        try {
            return learner.host().load(job.judged());
        } catch (AssertionError ended) {
            throw new IllegalStateException("the JVM of the judged code ended before it held that code", ended);
        }
    }
}
