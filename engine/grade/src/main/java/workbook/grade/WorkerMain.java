package workbook.grade;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import workbook.check.workshop.Isolation;
import workbook.course.Course;
import workbook.grade.judge.Probe;
import workbook.grade.judge.RuntimeCache;
import workbook.grade.queue.AnswerWorker;
import workbook.grade.queue.JudgingPool;
import workbook.grade.queue.QueueDatabase;
import workbook.grade.run.Grading;

/** A worker: {@code ./workbook worker} starts it as a grader, with {@link #CHOSEN}. It judges what a queue has. */
@Command(name = "worker", exitCodeOnExecutionException = GradeMain.WRONG)
final class WorkerMain implements Callable<Integer> {

    static final String CHOSEN = "--worker";

    @Parameters(index = "0")
    private Path root = Path.of("");

    @Option(names = "--queue", required = true)
    private String queue = "";

    @Option(names = "--isolation")
    private @Nullable Isolation isolation;

    @Option(names = "--jobs")
    private int jobs;

    @Option(names = "--until-idle")
    private boolean untilIdle;

    /** It has been chosen already, or this was not here. */
    @Option(names = CHOSEN, required = true)
    void chosen(boolean worker) {}

    /** Ends with 0 once the queue is empty, if that was asked for; else only with a failure. */
    @Override
    public Integer call() throws IOException, InterruptedException {
        Course course = Course.load(root);
        Probe probe = Probe.of(isolation);
        probe.sentences().forEach(System.err::println);
        var pace = AnswerWorker.Pace.of(Grading.jobs(probe.isolation(), jobs));
        RuntimeCache.prepare(root, () -> System.err.println("Preparing what answers run on, once."));
        String kind = AnswerWorker.kind(Grading.engine(root, probe.isolation()), course);
        try (QueueDatabase database = QueueDatabase.open(QueueOptions.address(queue));
                var judgings = new JudgingPool(course, probe.isolation(), pace.jobs())) {
            System.err.println("Judging " + pace.jobs() + " at a time, from " + QueueOptions.address(queue) + ".");
            new AnswerWorker(database, kind, name(), judgings, pace, System.err::println).run(untilIdle);
        }
        System.err.println("The queue is empty.");
        return 0;
    }

    private static String name() {
        String process = " " + ProcessHandle.current().pid();
        try {
            return InetAddress.getLocalHost().getHostName() + process;
        } catch (IOException unnamed) {
            return "a machine without a name," + process;
        }
    }
}
