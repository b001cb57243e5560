package workbook.grade.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import workbook.check.verdict.Status;
import workbook.check.workshop.Isolation;
import workbook.course.Count;
import workbook.course.Course;
import workbook.course.Exercise;
import workbook.grade.judge.Judging;
import workbook.grade.queue.AnswerQueue;
import workbook.grade.queue.AnswerWorker;
import workbook.grade.queue.QueueAddress;
import workbook.grade.queue.QueueDatabase;
import workbook.grade.queue.QueuedAnswer;
import workbook.grade.queue.Urgency;

/** Has the answers judged by the workers of a queue, and waits for the verdicts. It judges nothing itself. */
public final class QueuedJudging {

    private static final int AT_ONCE = 200;
    private static final int POLL_MILLIS = 500;
    private static final int POLLS_UNTIL_TOLD = 40;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final QueueAddress address;
    private final @Nullable Urgency wanted;
    private final PrintStream screen;

    /**
     * Judging that has not begun.
     *
     * @param wanted null for what suits what was handed in
     * @param screen is told when nobody judges
     */
    public QueuedJudging(QueueAddress address, @Nullable Urgency wanted, PrintStream screen) {
        this.address = address;
        this.wanted = wanted;
        this.screen = screen;
    }

    /**
     * Puts into the queue what has no result, and adds the results as they come.
     *
     * @param regrade whether the class was graded before, with another engine
     * @throws IOException with a sentence, if the database is lost; what has its result keeps it
     */
    void judge(
            Course course,
            Isolation isolation,
            String engine,
            TaskList tasks,
            Journal results,
            ProgressBar bar,
            boolean regrade)
            throws IOException, InterruptedException {
        Urgency otherwise = tasks.students() == 1 ? Urgency.INTERACTIVE : Urgency.DEADLINE;
        Urgency usual = regrade ? Urgency.REGRADE : otherwise;
        Urgency urgency = wanted == null ? usual : wanted;
        try (var queue = new AnswerQueue(QueueDatabase.open(address), AnswerWorker.kind(engine, course));
                Judging refusing = Judging.in(course.root(), isolation)) {
            waitFor(put(queue, refusing, engine, tasks, results, bar, urgency), queue, results, bar);
        } catch (IOException lost) {
            throw new IOException(lost.getMessage() + " What was graded is kept: start it again to go on.", lost);
        }
    }

    /** Returns what verdicts are waited for, by key and without the texts, which are in the database now. */
    private static Map<String, Task> put(
            AnswerQueue queue,
            Judging refusing,
            String engine,
            TaskList tasks,
            Journal results,
            ProgressBar bar,
            Urgency urgency)
            throws IOException {
        var waiting = new LinkedHashMap<String, Task>();
        var next = new LinkedHashMap<String, QueuedAnswer>();
        try (BufferedReader lines = tasks.open()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Task task = Task.of(line);
                String key = tasks.key(task, engine);
                if (!tasks.counts(task) || results.has(key) || waiting.containsKey(key)) {
                    continue;
                }
                if (!task.refused().isEmpty()) {
                    results.add(key, task, refused(refusing, tasks.exercise(task), task), task.remarks());
                    bar.one();
                    continue;
                }
                waiting.put(key, task.withoutSource());
                next.put(key, QueuedAnswer.of(task.exercise(), task.source(), task.seed()));
                if (next.size() == AT_ONCE) {
                    queue.put(next, urgency);
                    next.clear();
                }
            }
        }
        queue.put(next, urgency);
        return waiting;
    }

    private static JsonNode refused(Judging judging, Exercise exercise, Task task) {
        return judging.refused(exercise, task.source(), task.seed(), Status.DID_NOT_COMPILE, task.refused());
    }

    private void waitFor(Map<String, Task> waiting, AnswerQueue queue, Journal results, ProgressBar bar)
            throws IOException, InterruptedException {
        int idlePolls = 0;
        while (!waiting.isEmpty()) {
            int before = waiting.size();
            List<String> keys = new ArrayList<>(waiting.keySet());
            for (int from = 0; from < keys.size(); from += AT_ONCE) {
                List<String> page = keys.subList(from, Math.min(keys.size(), from + AT_ONCE));
                for (Map.Entry<String, String> each : queue.verdicts(page).entrySet()) {
                    Task task = waiting.remove(each.getKey());
                    if (task != null) {
                        results.add(each.getKey(), task, JSON.readTree(each.getValue()), task.remarks());
                        bar.one();
                    }
                }
            }
            idlePolls = waiting.size() < before ? 0 : idlePolls + 1;
            if (idlePolls == POLLS_UNTIL_TOLD) {
                tell(queue);
            }
            if (!waiting.isEmpty()) {
                Thread.sleep(POLL_MILLIS);
            }
        }
    }

    private void tell(AnswerQueue queue) throws IOException {
        if (queue.taken() > 0) {
            return;
        }
        if (queue.waiting() == 0) {
            throw new IOException("Somebody has emptied the queue at " + address + ".");
        }
        screen.println();
        screen.println("Waiting in the queue: " + Count.of(queue.waiting(), "answer")
                + ", and no worker takes what is there. Start one: ./workbook worker --queue " + address
                + " It needs the same workbook, the same Java, and the same isolation.");
    }
}
