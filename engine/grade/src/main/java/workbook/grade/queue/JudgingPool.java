package workbook.grade.queue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import workbook.check.verdict.Status;
import workbook.check.workshop.Isolation;
import workbook.course.Course;
import workbook.course.Exercise;
import workbook.grade.judge.InfrastructureException;
import workbook.grade.judge.Judging;

/** Judges with the tests of the workbook at hand: one {@link Judging} for each thread at a time. */
public final class JudgingPool implements AnswerWorker.Examination, AutoCloseable {

    private final Course course;
    private final BlockingQueue<Judging> free = new LinkedBlockingQueue<>();
    private final Judging refusing;

    /**
     * A pool in which nothing is started yet.
     *
     * @param jobs how many threads judge at a time
     */
    public JudgingPool(Course course, Isolation isolation, int jobs) {
        this.course = course;
        refusing = Judging.in(course.root(), isolation);
        for (int i = 0; i < jobs; i++) {
            free.add(Judging.in(course.root(), isolation));
        }
    }

    @Override
    public JsonNode judge(QueuedAnswer answer) throws InfrastructureException {
        Judging judging;
        try {
            judging = free.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfrastructureException("interrupted");
        }
        try {
            return judging.judge(exercise(answer), answer.source(), answer.seed());
        } finally {
            free.add(judging);
        }
    }

    @Override
    public JsonNode parked(QueuedAnswer answer, String why) {
        return refusing.refused(exercise(answer), answer.source(), answer.seed(), Status.NOT_JUDGED, why);
    }

    /** What is still being judged ends with this process. */
    @Override
    public void close() {
        for (Judging each = free.poll(); each != null; each = free.poll()) {
            each.close();
        }
        refusing.close();
    }

    private Exercise exercise(QueuedAnswer answer) {
        return course.find(answer.exercise())
                .orElseThrow(() -> new IllegalStateException("there is no exercise " + answer.exercise()));
    }
}
