package workbook.grade.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Workers in processes of their own on PostgreSQL, which are killed: no verdict is lost, and none is there twice. */
@Timeout(60)
class ClusterTest {

    private static final int ANSWERS = 150;
    private static PostgresServer server;

    private final List<Process> started = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        server = PostgresServer.start();
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @AfterEach
    void endAll() {
        started.forEach(Process::destroyForcibly);
    }

    /** As of an undisturbed run: the verdict follows from the answer, whoever judges it. */
    @Test
    void two_workers_of_which_one_is_killed_again_and_again_judge_everything_once() throws Exception {
        try (QueueDatabase database = QueueDatabase.open(server.address())) {
            var queue = new AnswerQueue(database, "killed");
            Map<String, QueuedAnswer> answers = answers("killed", ANSWERS);
            queue.put(answers, Urgency.DEADLINE);
            var random = new Random(14);
            Process other = worker("killed", WorkerProcess.Moment.NEVER);
            int kills = 0;
            while (queue.waiting() > 0) {
                Process victim = worker("killed", WorkerProcess.Moment.NEVER);
                if (tookSomething(database, victim)) {
                    Thread.sleep(random.nextInt(300));
                    victim.destroyForcibly().waitFor();
                    kills++;
                }
            }
            assertTrue(other.waitFor(30, TimeUnit.SECONDS), "it waits for something");
            assertTrue(kills >= 3, "only " + kills + " kills");
            assertEachOnce(database, queue, answers);
            System.out.println(kills + " workers were killed over " + ANSWERS + " answers.");
        }
    }

    /** Each moment in which something could be half done. */
    @ParameterizedTest
    @EnumSource(names = "NEVER", mode = EnumSource.Mode.EXCLUDE)
    void a_worker_that_ends_while_it_stores_a_verdict_loses_nothing(WorkerProcess.Moment moment) throws Exception {
        try (QueueDatabase database = QueueDatabase.open(server.address())) {
            var queue = new AnswerQueue(database, moment.name());
            Map<String, QueuedAnswer> answers = answers(moment.name(), 3);
            queue.put(answers, Urgency.DEADLINE);
            Process victim = worker(moment.name(), moment);
            assertTrue(victim.waitFor(30, TimeUnit.SECONDS));
            assertEquals(137, victim.exitValue(), "it did not end at that moment");
            assertEquals(3, queue.waiting());
            assertEquals(1, queue.taken());
            assertEquals(Map.of(), queue.verdicts(answers.keySet()));
            Process next = worker(moment.name(), WorkerProcess.Moment.NEVER);
            assertTrue(next.waitFor(30, TimeUnit.SECONDS), "it waits for something");
            assertEachOnce(database, queue, answers);
        }
    }

    @Test
    void a_database_that_is_switched_off_is_a_sentence_and_has_everything_when_it_is_back() throws Exception {
        try (PostgresServer own = PostgresServer.start();
                QueueDatabase database = QueueDatabase.open(own.address())) {
            var queue = new AnswerQueue(database, "off");
            Map<String, QueuedAnswer> answers = answers("off", 2);
            queue.put(answers, Urgency.DEADLINE);
            own.stop();
            IOException grader = assertThrows(IOException.class, () -> queue.verdicts(answers.keySet()));
            var pace = new AnswerWorker.Pace(1, WorkerProcess.POLL, WorkerProcess.HEARTBEAT, Duration.ofMillis(300));
            var worker = new AnswerWorker(database, "off", "worker", new FakeExamination(1), pace, line -> {});
            IOException ended = assertThrows(IOException.class, () -> worker.run(true));
            for (IOException each : List.of(grader, ended)) {
                assertTrue(each.getMessage().contains("does not answer: "), each.getMessage());
                assertFalse(each.getMessage().contains(own.password()), each.getMessage());
            }
            own.startAgain();
            worker.run(true);
            assertEachOnce(database, queue, answers);
        }
    }

    @Test
    void a_wrong_password_is_a_sentence_without_it() {
        var wrong = QueueAddress.of(server.url(), "Mistyped1");
        IOException refused = assertThrows(IOException.class, () -> {
            QueueDatabase.open(wrong).close();
        });
        assertTrue(refused.getMessage().contains("password authentication failed"), refused.getMessage());
        assertFalse(refused.getMessage().contains("Mistyped1"), refused.getMessage());
    }

    private Process worker(String kind, WorkerProcess.Moment moment) throws IOException {
        Process process = WorkerProcess.start(server.address(), server.password(), kind, "fake", moment);
        started.add(process);
        return process;
    }

    /** Waits until it has judged something or has an answer; false if it ended because nothing was left. */
    private static boolean tookSomething(QueueDatabase database, Process worker)
            throws SQLException, InterruptedException {
        String name = "'worker " + worker.pid() + "'";
        while (worker.isAlive()) {
            if (count(database, "workbook_tasks where picked_by = " + name) > 0
                    || count(database, "workbook_verdicts where worker = " + name) > 0) {
                return true;
            }
            Thread.sleep(20);
        }
        return false;
    }

    private static void assertEachOnce(QueueDatabase database, AnswerQueue queue, Map<String, QueuedAnswer> answers)
            throws IOException, SQLException {
        assertEquals(0, queue.waiting());
        Map<String, String> verdicts = queue.verdicts(answers.keySet());
        assertEquals(answers.keySet(), verdicts.keySet());
        answers.forEach((key, answer) -> assertEquals(FakeExamination.verdict(answer), verdicts.get(key), key));
        String prefix = answers.keySet().iterator().next().replaceFirst(" .*", "");
        assertEquals(answers.size(), count(database, "workbook_verdicts where answer like '" + prefix + " %'"));
    }

    private static int count(QueueDatabase database, String what) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + what)) {
            assertTrue(row.next());
            return row.getInt(1);
        }
    }

    private static Map<String, QueuedAnswer> answers(String prefix, int number) {
        var answers = new LinkedHashMap<String, QueuedAnswer>();
        for (int i = 0; i < number; i++) {
            answers.put(prefix + " " + i, QueuedAnswer.of("x/Y", "text " + i, i));
        }
        return answers;
    }
}
