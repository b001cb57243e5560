package workbook.grade;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import workbook.grade.queue.QueueAddress;
import workbook.grade.queue.Urgency;
import workbook.grade.run.QueuedJudging;

/** What a grader is told about a queue, if others are to judge. */
final class QueueOptions {

    @Option(names = "--queue")
    private @Nullable String queue;

    @Option(names = "--urgency")
    private @Nullable Urgency urgency;

    boolean given() {
        return queue != null;
    }

    /** Null where no queue was typed: then the grader itself judges. */
    @Nullable
    QueuedJudging judging(PrintStream screen) {
        if (queue == null && urgency != null) {
            throw new IllegalArgumentException("--urgency: it orders a queue. Add --queue.");
        }
        return queue == null ? null : new QueuedJudging(address(queue), urgency, screen);
    }

    /** The password is in the address, or in the environment, where no list of processes shows it. */
    static QueueAddress address(String typed) {
        return QueueAddress.of(typed, System.getenv(QueueAddress.PASSWORD));
    }
}
