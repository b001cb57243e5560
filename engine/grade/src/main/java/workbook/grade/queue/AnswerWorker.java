package workbook.grade.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import workbook.course.Course;
import workbook.course.Hash;
import workbook.grade.judge.InfrastructureException;
import workbook.grade.judge.Judging;

/**
 * Takes answers from a queue, and puts verdicts into it. An answer leaves the queue in the transaction in which its
 * verdict is stored, so a worker can be killed at any moment. Other workers notice that its heartbeat is missing, and
 * judge the answer again. Of two verdicts on one answer the first one stays.
 */
public final class AnswerWorker {

    private static final int MOST_FAILURES = 3;

    /** More than failures, since most who had the answer when a machine was switched off did nothing wrong. */
    private static final int MOST_DEATHS = 10;

    /** So many different answers do not fail in a row unless the machine is to blame. */
    private static final int FAILURES_IN_A_ROW = 10;

    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration TEN_YEARS = Duration.ofDays(3650);

    private final QueueDatabase database;
    private final String kind;
    private final String name;
    private final Examination examination;
    private final Pace pace;
    private final Consumer<String> screen;
    private final AtomicInteger failuresInARow = new AtomicInteger();
    private volatile String lastFailure = "";
    private volatile boolean ending;

    /**
     * A worker that has not begun.
     *
     * @param kind of {@link #kind}: it takes only what was put in for the same kind
     * @param name tells it from others: of the machine and the process
     * @param screen is told what a person should know
     */
    public AnswerWorker(
            QueueDatabase database,
            String kind,
            String name,
            Examination examination,
            Pace pace,
            Consumer<String> screen) {
        this.database = database;
        this.kind = kind;
        this.name = name;
        this.examination = examination;
        this.pace = pace;
        this.screen = screen;
    }

    /** How a worker comes to verdicts, for several threads at once. */
    public interface Examination {

        /**
         * The verdict on an answer.
         *
         * @throws InfrastructureException if something failed that is not the answer's fault
         */
        JsonNode judge(QueuedAnswer answer) throws InfrastructureException;

        /** The verdict on an answer that could not be judged. */
        JsonNode parked(QueuedAnswer answer, String why);
    }

    /**
     * How fast a worker is.
     *
     * @param jobs answers at a time
     * @param poll from one look into an empty queue to the next
     * @param heartbeat from one sign of life to the next; a worker without four of them counts as dead
     * @param patience for a database that does not answer
     */
    public record Pace(int jobs, Duration poll, Duration heartbeat, Duration patience) {

        /** For answers that take about a second each. */
        public static Pace of(int jobs) {
            return new Pace(jobs, Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(30));
        }
    }

    /**
     * What grader and workers must have in common, so that it does not matter who judges: the engine, and the course.
     *
     * @param engine the hash of the program, of the version of Java, and of the isolation
     */
    public static String kind(String engine, Course course) {
        var hash = new Hash().add(engine);
        course.exercises()
                .forEach(each ->
                        hash.add(each.id()).add(each.test()).add(each.starter()).add(Integer.toString(each.points())));
        return "grade-" + hash.digits();
    }

    /**
     * Judges until the thread is interrupted, or, if that is asked for, until nothing is left in the queue.
     *
     * @throws IOException with a sentence, if the database stays away, or this machine cannot judge anything
     */
    public void run(boolean untilIdle) throws IOException, InterruptedException {
        Scheduler scheduler = scheduler();
        scheduler.start();
        try {
            @Nullable Instant lost = null;
            while (true) {
                Thread.sleep(pace.poll().toMillis());
                if (failuresInARow.get() >= FAILURES_IN_A_ROW) {
                    throw new IOException("This machine cannot judge: " + lastFailure
                            + " The worker ends, and leaves its answers to others.");
                }
                try {
                    if (QueueTables.count(database, kind, false) == 0 && untilIdle) {
                        return;
                    }
                    lost = null;
                } catch (SQLException silent) {
                    lost = lost == null ? Instant.now() : lost;
                    if (Duration.between(lost, Instant.now()).compareTo(pace.patience()) >= 0) {
                        throw new IOException(database.sentence(silent) + " The worker ends.", silent);
                    }
                }
            }
        } finally {
            ending = true;
            scheduler.stop();
        }
    }

    private Scheduler scheduler() {
        Task<QueuedAnswer> task = Tasks.custom(kind, QueuedAnswer.class)
                .onFailure(this::failed)
                .onDeadExecution(this::died)
                .execute((instance, context) -> judge(instance));
        SchedulerBuilder builder = Scheduler.create(database, task)
                .tableName(QueueTables.TASKS)
                .jdbcCustomization(database.dialect())
                .serializer(QueuedAnswer.SERIALIZER)
                .schedulerName(() -> name)
                .threads(pace.jobs())
                .pollingInterval(pace.poll())
                .heartbeatInterval(pace.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(Duration.ofSeconds(1))
                .deleteUnresolvedAfter(TEN_YEARS) // what others have put in for another kind of worker
                .enablePriority();
        // One at a time for each thread: what a worker holds, no other can take.
        return (database.h2() ? builder.pollUsingFetch(0.5, 1.0) : builder.pollUsingLockAndFetch(0.5, 1.0)).build();
    }

    /** The tests run outside any transaction: they take a second. */
    private CompletionHandler<QueuedAnswer> judge(TaskInstance<QueuedAnswer> task) {
        try {
            JsonNode verdict = examination.judge(task.getData());
            failuresInARow.set(0);
            return (complete, operations) -> end(task.getId(), verdict, false, operations);
        } catch (InfrastructureException failed) {
            throw new NotTheAnswersFault(String.valueOf(failed.getMessage()), failed);
        }
    }

    private static final class NotTheAnswersFault extends RuntimeException {
        NotTheAnswersFault(String why, Throwable cause) {
            super(why, cause);
        }
    }

    private void failed(ExecutionComplete complete, ExecutionOperations<QueuedAnswer> operations) {
        if (ending) { // it was interrupted, which is nobody's failure
            operations.reschedule(complete, Instant.now(), answer(complete));
            return;
        }
        lastFailure = complete.getCause().map(Throwable::getMessage).orElse("no reason is known");
        int inARow = failuresInARow.incrementAndGet();
        screen.accept("An answer could not be judged: " + lastFailure);
        QueuedAnswer answer = answer(complete).failedOnceMore();
        if (answer.failures() >= MOST_FAILURES) {
            park(complete, answer, lastFailure, operations);
        } else {
            operations.reschedule(complete, Instant.now().plus(pace.poll().multipliedBy(inARow)), answer);
        }
    }

    private void died(ExecutionComplete complete, ExecutionOperations<QueuedAnswer> operations) {
        QueuedAnswer answer = answer(complete).diedOnceMore();
        screen.accept("A worker is gone: " + complete.getExecution().pickedBy + ". Its answer is judged again.");
        if (answer.deaths() >= MOST_DEATHS) {
            park(complete, answer, MOST_DEATHS + " workers ended while they had this answer", operations);
        } else {
            operations.reschedule(complete, Instant.now(), answer);
        }
    }

    private static QueuedAnswer answer(ExecutionComplete complete) {
        return (QueuedAnswer) complete.getExecution().taskInstance.getData();
    }

    private void park(
            ExecutionComplete complete, QueuedAnswer answer, String why, ExecutionOperations<QueuedAnswer> operations) {
        screen.accept("An answer to " + answer.exercise() + " is not judged any more: " + why);
        JsonNode verdict = examination.parked(answer, Judging.NOT_YOUR_FAULT + why);
        end(complete.getExecution().getId(), verdict, true, operations);
    }

    /**
     * The verdict and the end of the task, both or none. If somebody else has the task by now, because this worker was
     * silent for too long, its end fails, and so this verdict is dropped.
     */
    private void end(String key, JsonNode verdict, boolean parked, ExecutionOperations<QueuedAnswer> operations) {
        try {
            boolean unused = database.transaction(() -> {
                operations.remove();
                QueueTables.store(database, key, verdict.toString(), parked, name);
                return true;
            });
        } catch (SQLException lost) {
            screen.accept(database.sentence(lost) + " The answer is judged again.");
            throw new IllegalStateException(lost); // so the task stays, and counts as dead after a while
        }
    }
}
