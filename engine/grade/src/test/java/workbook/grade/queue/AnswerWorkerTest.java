package workbook.grade.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbook.grade.judge.InfrastructureException;

/** Queue and workers on an H2 file. */
@Timeout(30)
class AnswerWorkerTest {

    private static final Duration TICK = Duration.ofMillis(20);
    private static final AnswerWorker.Pace ONE_JOB = new AnswerWorker.Pace(1, TICK, TICK.multipliedBy(10), TICK);

    @TempDir
    Path folder;

    private final AtomicBoolean lost = new AtomicBoolean();
    private final List<Connection> opened = new CopyOnWriteArrayList<>();
    private final List<String> screen = new CopyOnWriteArrayList<>();
    private QueueAddress address = QueueAddress.of("jdbc:h2:file", null);
    private QueueDatabase database;
    private AnswerQueue queue;

    @BeforeEach
    void open() throws IOException {
        address = QueueAddress.of("jdbc:h2:" + folder.resolve("queue") + ";USER=ada;PASSWORD=Secret1", null);
        database = QueueDatabase.open(address, () -> {
            if (lost.get()) {
                throw new SQLException("no answer with Secret1");
            }
            Connection connection = DriverManager.getConnection(address.url());
            opened.add(connection);
            return connection;
        });
        queue = new AnswerQueue(database, "this kind");
    }

    @AfterEach
    void close() {
        queue.close();
    }

    @Test
    void each_answer_is_judged_once() throws Exception {
        Map<String, QueuedAnswer> answers = FakeExamination.answers("a", "b", "c", "d", "e");
        queue.put(answers, Urgency.DEADLINE);
        queue.put(answers, Urgency.DEADLINE);
        var examination = new FakeExamination(1);
        work(examination);
        queue.put(answers, Urgency.DEADLINE);
        work(examination);
        assertEquals(5, examination.judged.size(), examination.judged.toString());
        Map<String, String> verdicts = queue.verdicts(answers.keySet());
        answers.forEach((key, answer) -> assertEquals(FakeExamination.verdict(answer), verdicts.get(key)));
    }

    @Test
    void the_urgent_ones_come_first_also_if_they_were_not_urgent_at_first() throws Exception {
        queue.put(FakeExamination.answers("old1", "old2", "old3"), Urgency.REGRADE);
        queue.put(FakeExamination.answers("class1", "class2"), Urgency.DEADLINE);
        queue.put(FakeExamination.answers("student"), Urgency.INTERACTIVE);
        queue.put(FakeExamination.answers("old3"), Urgency.INTERACTIVE);
        queue.put(FakeExamination.answers("student"), Urgency.REGRADE);
        var examination = new FakeExamination(1);
        work(examination);
        assertEquals(
                List.of("class1", "class2", "old1", "old2"), examination.judged.subList(2, 6), "not the urgent ones");
        assertEquals(6, examination.judged.size());
    }

    @Test
    void another_kind_of_worker_is_waited_for() throws Exception {
        try (QueueDatabase same = QueueDatabase.open(address)) {
            new AnswerQueue(same, "another kind").put(FakeExamination.answers("theirs"), Urgency.INTERACTIVE);
            queue.put(FakeExamination.answers("ours"), Urgency.REGRADE);
            var examination = new FakeExamination(1);
            work(examination);
            assertEquals(List.of("ours"), examination.judged);
            assertEquals(1, new AnswerQueue(same, "another kind").waiting());
        }
    }

    @Test
    void three_failures_park_an_answer_and_it_is_tried_again_when_somebody_asks() throws Exception {
        Map<String, QueuedAnswer> answers = FakeExamination.answers("unlucky", "lucky");
        queue.put(answers, Urgency.DEADLINE);
        var failing = FakeExamination.failing("unlucky", 3);
        work(failing);
        assertEquals(3, failing.judged.stream().filter("unlucky"::equals).count(), failing.judged.toString());
        Map<String, String> verdicts = queue.verdicts(answers.keySet());
        assertEquals(
                "{\"parked\":\"Not judged, and that is not your fault: the disk is full\"}", verdicts.get("unlucky"));
        assertEquals(FakeExamination.verdict(answers.get("lucky")), verdicts.get("lucky"));
        assertTrue(screen.toString().contains("the disk is full"), screen.toString());

        queue.put(answers, Urgency.DEADLINE);
        work(new FakeExamination(1));
        assertEquals(
                FakeExamination.verdict(answers.get("unlucky")),
                queue.verdicts(answers.keySet()).get("unlucky"));
    }

    @Test
    void two_failures_park_nothing() throws Exception {
        Map<String, QueuedAnswer> answers = FakeExamination.answers("unlucky");
        queue.put(answers, Urgency.DEADLINE);
        work(FakeExamination.failing("unlucky", 2));
        assertEquals(
                FakeExamination.verdict(answers.get("unlucky")),
                queue.verdicts(answers.keySet()).get("unlucky"));
    }

    @Test
    void a_machine_that_fails_at_everything_stops_and_parks_little() throws Exception {
        queue.put(
                FakeExamination.answers("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"), Urgency.DEADLINE);
        IOException stopped = assertThrows(IOException.class, () -> work(FakeExamination.failing("", 1000)));
        assertTrue(stopped.getMessage().contains("This machine cannot judge: the disk is full"), stopped.getMessage());
        assertTrue(queue.waiting() >= 7, "only " + queue.waiting() + " are left for others");
    }

    /** As if another worker had judged it at the same time: the first verdict stays. */
    @Test
    void a_second_verdict_is_dropped() throws Exception {
        Map<String, QueuedAnswer> answers = FakeExamination.answers("a");
        queue.put(answers, Urgency.DEADLINE);
        work(meanwhile("insert into workbook_verdicts (answer, verdict, parked, worker)"
                + " values ('a', 'the first', false, 'another')"));
        assertEquals("the first", queue.verdicts(answers.keySet()).get("a"));
        assertEquals(0, queue.waiting());
    }

    /** As if this worker had been silent for so long that another one had taken the answer. */
    @Test
    void the_verdict_of_a_worker_that_has_lost_its_answer_is_dropped() throws Exception {
        Map<String, QueuedAnswer> answers = FakeExamination.answers("a");
        queue.put(answers, Urgency.DEADLINE);
        var slow = new Thread(() -> {
            try {
                work(meanwhile("update workbook_tasks set version = version + 1, picked_by = 'another',"
                        + " last_heartbeat = current_timestamp + interval '1' hour"));
            } catch (IOException | InterruptedException stopped) {
                screen.add(String.valueOf(stopped));
            }
        });
        slow.start();
        slow.join(1000);
        assertTrue(slow.isAlive(), "the queue is not empty");
        assertEquals(Map.of(), queue.verdicts(answers.keySet()), screen.toString());
        assertEquals(1, queue.taken());
        slow.interrupt();
        slow.join();
    }

    @Test
    void the_answer_of_a_dead_worker_is_judged_by_another() throws Exception {
        Map<String, QueuedAnswer> answers = FakeExamination.answers("a");
        queue.put(answers, Urgency.DEADLINE);
        execute("update workbook_tasks set picked = true, picked_by = 'dead', version = version + 1,"
                + " last_heartbeat = current_timestamp - interval '1' hour");
        work(new FakeExamination(1));
        assertEquals(
                FakeExamination.verdict(answers.get("a")),
                queue.verdicts(answers.keySet()).get("a"));
        assertEquals(List.of("A worker is gone: dead. Its answer is judged again."), screen);
    }

    @Test
    void an_answer_with_which_ten_workers_ended_is_parked() throws Exception {
        Map<String, QueuedAnswer> answers = FakeExamination.answers("a");
        queue.put(Map.of("a", new QueuedAnswer("x/Y", "a", 7, 0, 9)), Urgency.DEADLINE);
        execute("update workbook_tasks set picked = true, picked_by = 'dead', version = version + 1,"
                + " last_heartbeat = current_timestamp - interval '1' hour");
        var examination = new FakeExamination(1);
        work(examination);
        assertEquals(List.of(), examination.judged);
        assertTrue(
                String.valueOf(queue.verdicts(answers.keySet()).get("a")).contains("10 workers ended"),
                queue.verdicts(answers.keySet()).toString());
    }

    @Test
    void a_lost_database_is_a_sentence_for_grader_and_worker_and_nothing_is_lost() throws Exception {
        Map<String, QueuedAnswer> answers = FakeExamination.answers("a");
        queue.put(answers, Urgency.DEADLINE);
        Connection held = DriverManager.getConnection(address.url());
        lost.set(true);
        for (Connection each : opened) {
            each.close();
        }
        IOException grader = assertThrows(IOException.class, () -> queue.verdicts(answers.keySet()));
        IOException worker = assertThrows(IOException.class, () -> work(new FakeExamination(1)));
        for (IOException each : List.of(grader, worker)) {
            assertTrue(each.getMessage().contains("does not answer: no answer with ***"), each.getMessage());
            assertFalse(each.getMessage().contains("Secret1"), each.getMessage());
        }
        lost.set(false);
        work(new FakeExamination(1));
        assertEquals(1, queue.verdicts(answers.keySet()).size());
        held.close();
    }

    private void work(AnswerWorker.Examination examination) throws IOException, InterruptedException {
        new AnswerWorker(database, "this kind", "worker", examination, ONE_JOB, screen::add).run(true);
    }

    /** Has this happen in the database while it judges for the first time. */
    private FakeExamination meanwhile(String statement) {
        return new FakeExamination(1) {
            @Override
            public JsonNode judge(QueuedAnswer answer) throws InfrastructureException {
                if (judged.isEmpty()) {
                    execute(statement);
                }
                return super.judge(answer);
            }
        };
    }

    private void execute(String statement) {
        try (Connection connection = DriverManager.getConnection(address.url());
                Statement run = connection.createStatement()) {
            int changed = run.executeUpdate(statement);
            assertEquals(1, changed, statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
