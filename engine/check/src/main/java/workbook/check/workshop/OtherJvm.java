package workbook.check.workshop;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import workbook.check.compile.ClassPath;
import workbook.kit.LabEnvironment;
import workbook.kit.RemoteHost;

/**
 * The JVM that holds the judged classes, for jobs in two JVMs: one for each job, since what a
 * submission leaves in it must not meet the next.
 *
 * <p>After the first such job the next one is started ahead of need.
 */
final class OtherJvm {

    private final PrintedOutput output;
    private @Nullable RemoteHost next;

    /** @param output gets what is printed over there */
    OtherJvm(PrintedOutput output) {
        this.output = output;
    }

    /** Does the work with the job's judged classes where the job wants them. */
    void during(Job job, Consumer<LabEnvironment> work) {
        if (job.isolation() == Isolation.WORKSHOP) {
            work.accept(LabEnvironment.with(job.inJavaScript()));
            return;
        }
        RemoteHost ahead = next;
        next = null;
        try (RemoteHost learner = ahead != null && ahead.alive() ? ahead : start()) {
            try {
                work.accept(LabEnvironment.HERE.at(learner.load(job.judged())));
            } finally {
                learner.end().forEach(output.stream()::println);
            }
        }
        next = start();
    }

    private static RemoteHost start() {
        return RemoteHost.start(ChildCommand.other(), ClassPath.asArgument());
    }
}
