package workbook.grade.queue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The two tables of a queue: what waits, whose columns db-scheduler prescribes, and the verdicts. */
final class QueueTables {

    static final String TASKS = "workbook_tasks";
    static final String VERDICTS = "workbook_verdicts";

    private static final List<String> SCHEMA = List.of(
            "create table if not exists workbook_tasks (task_name varchar(100) not null,"
                    + " task_instance varchar(100) not null, task_data bytea,"
                    + " execution_time timestamp with time zone not null, picked boolean not null,"
                    + " picked_by varchar(200), last_success timestamp with time zone,"
                    + " last_failure timestamp with time zone, consecutive_failures int,"
                    + " last_heartbeat timestamp with time zone, version bigint not null, priority smallint,"
                    + " primary key (task_name, task_instance))",
            "create index if not exists workbook_tasks_next on workbook_tasks (priority desc, execution_time)",
            "create index if not exists workbook_tasks_heartbeat on workbook_tasks (last_heartbeat)",
            "create table if not exists workbook_verdicts (answer varchar(100) primary key, verdict text not null,"
                    + " parked boolean not null, worker varchar(200) not null,"
                    + " judged timestamp with time zone default current_timestamp not null)");

    private QueueTables() {}

    /** Makes what is missing. */
    static boolean create(QueueDatabase database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : SCHEMA) {
                statement.execute(each);
            }
            return true;
        }
    }

    /** How many answers for this kind of worker are in the queue, or how many of them a worker has. */
    static int count(QueueDatabase database, String kind, boolean picked) throws SQLException {
        String where = picked ? " and picked" : "";
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select count(*) from " + TASKS + " where task_name = ?" + where)) {
            statement.setString(1, kind);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }

    /** Stores a verdict, unless there is one: of two on one answer the first one stays. */
    static void store(QueueDatabase database, String key, String verdict, boolean parked, String worker)
            throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("insert into " + VERDICTS
                        + " (answer, verdict, parked, worker) values (?, ?, ?, ?) on conflict do nothing")) {
            statement.setString(1, key);
            statement.setString(2, verdict);
            statement.setBoolean(3, parked);
            statement.setString(4, worker);
            var unused = statement.executeUpdate();
        }
    }
}
