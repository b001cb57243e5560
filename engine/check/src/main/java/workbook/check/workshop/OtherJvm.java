package workbook.check.workshop;

import org.jspecify.annotations.Nullable;
import workbook.kit.Lab;
import workbook.kit.RemoteHost;

/**
 * The JVM that holds the judged classes, for jobs in two JVMs.
 *
 * <p>It is started by the first such job, and ends with the workshop at the latest: its standard
 * input ends then.
 */
final class OtherJvm {

    private @Nullable RemoteHost host;

    /** Work that waits for a thread. */
    interface Work {
        void run() throws InterruptedException;
    }

    /** Does the work with the job's judged classes over there, if the job wants that. */
    void during(Job job, Work work) throws InterruptedException {
        if (job.isolation() == Isolation.WORKSHOP) {
            work.run();
            return;
        }
        RemoteHost elsewhere = started();
        elsewhere.load(job.judged());
        Lab.host(elsewhere);
        try {
            work.run();
        } finally {
            Lab.host(null);
        }
    }

    private RemoteHost started() {
        if (host == null || !host.alive()) {
            host = RemoteHost.start(ChildCommand.other(), ProcessBuilder.Redirect.DISCARD);
        }
        return host;
    }
}
