package workbook.grade.queue;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The queue as the grader sees it: answers go in, verdicts come out, each under the answer's key. Its methods throw an
 * {@link IOException} with a sentence if the database is lost; what was put in stays there.
 */
public final class AnswerQueue implements AutoCloseable {

    private final QueueDatabase database;
    private final String kind;
    private final SchedulerClient client;

    /**
     * Takes part in a queue, and closes the database at its end.
     *
     * @param kind only workers of this kind take what is put in: {@link AnswerWorker#kind}
     */
    public AnswerQueue(QueueDatabase database, String kind) {
        this.database = database;
        this.kind = kind;
        client = SchedulerClient.Builder.create(database)
                .tableName(QueueTables.TASKS)
                .jdbcCustomization(database.dialect())
                .serializer(QueuedAnswer.SERIALIZER)
                .enablePriority()
                .build();
    }

    /**
     * Puts answers in, each unless it is there or has its verdict. What was parked is tried again. What waits with a
     * lower urgency gets this one.
     *
     * @param answers by their keys
     */
    public void put(Map<String, QueuedAnswer> answers, Urgency urgency) throws IOException {
        asked(() -> database.retried(() -> database.transaction(() -> {
            update("delete from " + QueueTables.VERDICTS + " where parked and answer in ", answers.keySet());
            Map<String, String> judged = read(answers.keySet());
            Instant now = Instant.now();
            for (Map.Entry<String, QueuedAnswer> each : answers.entrySet()) {
                if (!judged.containsKey(each.getKey())) {
                    var task = new TaskInstance<>(kind, each.getKey(), each::getValue, urgency.priority());
                    var unused = client.scheduleIfNotExists(task, now);
                }
            }
            int priority = urgency.priority();
            update(
                    "update " + QueueTables.TASKS + " set priority = " + priority + " where priority < " + priority
                            + " and task_instance in ",
                    answers.keySet());
            return true;
        })));
    }

    /** The verdicts that are there of these answers, by their keys. */
    public Map<String, String> verdicts(Collection<String> keys) throws IOException {
        return asked(() -> read(keys));
    }

    /** How many answers for this kind of worker wait or are being judged, whoever put them in. */
    public int waiting() throws IOException {
        return asked(() -> QueueTables.count(database, kind, false));
    }

    /** How many of those a worker has. */
    public int taken() throws IOException {
        return asked(() -> QueueTables.count(database, kind, true));
    }

    private Map<String, String> read(Collection<String> keys) throws SQLException {
        var found = new HashMap<String, String>();
        if (keys.isEmpty()) {
            return found;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select answer, verdict from " + QueueTables.VERDICTS + " where answer in " + marks(keys))) {
            fill(statement, keys);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return found;
    }

    private void update(String statementBeforeKeys, Collection<String> keys) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(statementBeforeKeys + marks(keys))) {
            fill(statement, keys);
            var unused = statement.executeUpdate();
        }
    }

    private static String marks(Collection<String> keys) {
        return "(" + String.join(",", Collections.nCopies(keys.size(), "?")) + ")";
    }

    private static void fill(PreparedStatement statement, Collection<String> keys) throws SQLException {
        int place = 1;
        for (String key : List.copyOf(keys)) {
            statement.setString(place++, key);
        }
    }

    private <T> T asked(QueueDatabase.Work<T> work) throws IOException {
        try {
            return work.run();
        } catch (SQLException | RuntimeException lost) { // db-scheduler makes the one into the other
            throw new IOException(database.sentence(lost), lost);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
