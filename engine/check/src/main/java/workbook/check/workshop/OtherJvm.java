package workbook.check.workshop;

import org.jspecify.annotations.Nullable;
import workbook.check.compile.ClassPath;
import workbook.kit.Lab;
import workbook.kit.RemoteHost;

/**
 * The JVM that holds the judged classes, for jobs in two JVMs: one for each job, since what a
 * submission leaves in it must not meet the next.
 *
 * <p>After the first such job the next one is started ahead of need.
 */
final class OtherJvm {

    private final Output output;
    private @Nullable RemoteHost next;

    /** @param output gets what is printed over there */
    OtherJvm(Output output) {
        this.output = output;
    }

    /** Does the work with the job's judged classes over there, if the job wants that. */
    void during(Job job, Runnable work) {
        if (job.isolation() == Isolation.WORKSHOP) {
            work.run();
            return;
        }
        RemoteHost ahead = next;
        next = null;
        try (RemoteHost learner = ahead != null && ahead.alive() ? ahead : start()) {
            Lab.host(learner.load(job.judged()));
            try {
                work.run();
            } finally {
                Lab.host(null);
                learner.end().forEach(output.stream()::println);
            }
        }
        next = start();
    }

    private static RemoteHost start() {
        return RemoteHost.start(ChildCommand.other(), ClassPath.asArgument());
    }
}
