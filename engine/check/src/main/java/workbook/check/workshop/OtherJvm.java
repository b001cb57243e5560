package workbook.check.workshop;

import java.util.List;
import org.jspecify.annotations.Nullable;
import workbook.kit.Lab;
import workbook.kit.RemoteHost;

/**
 * For the length of a job in two JVMs: the second one, which holds the judged classes and nothing of
 * the test.
 *
 * <p>It serves one job after the other: an author's code is honest. A grader starts one for each
 * student.
 */
final class OtherJvm {

    private static @Nullable RemoteHost other;

    private OtherJvm() {}

    /** Work that waits for a thread. */
    interface Work {
        void run() throws InterruptedException;
    }

    static void during(Job job, Work work) throws InterruptedException {
        if (job.isolation() == Isolation.WORKSHOP) {
            work.run();
            return;
        }
        RemoteHost host = host();
        host.load(job.judged());
        Lab.host(host);
        try {
            work.run();
        } finally {
            Lab.host(null);
        }
    }

    private static synchronized RemoteHost host() {
        RemoteHost running = other;
        if (running == null || !running.alive()) {
            running = RemoteHost.start(command(), ProcessBuilder.Redirect.DISCARD);
            other = running;
        }
        return running;
    }

    private static List<String> command() {
        List<String> command = ChildCommand.base();
        command.addAll(List.of("-cp", ChildCommand.classPath()));
        return command;
    }
}
