package workbook.grade.queue;

import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The database of a queue. What runs within {@link #transaction} is one transaction, also what db-scheduler does in it:
 * until its end, this thread gets the same connection again.
 */
public final class QueueDatabase implements DataSource, AutoCloseable {

    static final String TASKS = "workbook_tasks";
    static final String VERDICTS = "workbook_verdicts";

    private static final int ATTEMPTS = 3;

    /** db-scheduler's workers would commit after each statement. */
    private static final Set<String> NOT_IN_A_TRANSACTION = Set.of("close", "commit", "rollback", "setAutoCommit");

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

    /** A thread is in one transaction of one database at a time. */
    private static final ThreadLocal<@Nullable Connection> CURRENT = new ThreadLocal<>();

    private final Connector connector;
    private final QueueAddress address;
    private final @Nullable Connection held;

    private QueueDatabase(QueueAddress address, Connector connector) throws SQLException {
        this.address = address;
        this.connector = connector;
        held = address.h2() ? connector.connect() : null; // an H2 file is closed after its last connection
    }

    /** Opens a connection. */
    interface Connector {
        Connection connect() throws SQLException;
    }

    /** Work that needs the database. */
    interface Work<T> {
        T run() throws SQLException;
    }

    /**
     * Connects, and makes the tables where there are none.
     *
     * @throws IOException with a sentence, if the database cannot be reached
     */
    public static QueueDatabase open(QueueAddress address) throws IOException {
        if (address.h2() && System.getProperty("h2.bindAddress") == null) {
            System.setProperty("h2.bindAddress", "127.0.0.1"); // nobody else's machine shares a file
        }
        return open(address, () -> DriverManager.getConnection(address.url(), address.properties()));
    }

    static QueueDatabase open(QueueAddress address, Connector connector) throws IOException {
        try {
            var database = new QueueDatabase(address, connector);
            database.retried(database::createTables);
            return database;
        } catch (SQLException failed) {
            throw new IOException(sentence(address, failed), failed);
        }
    }

    private boolean createTables() throws SQLException {
        try (Connection connection = connector.connect();
                Statement statement = connection.createStatement()) {
            for (String each : SCHEMA) {
                statement.execute(each);
            }
            return true;
        }
    }

    /** Again after a failure: two that do the same at once can be in each other's way. */
    <T> T retried(Work<T> work) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.run();
            } catch (SQLException failed) {
                if (attempt == ATTEMPTS) {
                    throw failed;
                }
            }
        }
    }

    /** All or nothing: an exception undoes what the work has done. */
    <T> T transaction(Work<T> work) throws SQLException {
        try (Connection connection = connector.connect()) {
            connection.setAutoCommit(false);
            CURRENT.set(connection);
            try {
                T result = work.run();
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            } finally {
                CURRENT.remove();
            }
        }
    }

    /** A sentence for a teacher about what the database said. */
    String sentence(Exception failed) {
        return sentence(address, failed);
    }

    private static String sentence(QueueAddress address, Exception failed) {
        String said = String.valueOf(failed.getMessage()).lines().findFirst().orElse("");
        return "The queue at " + address + " does not answer: " + address.withoutPassword(said);
    }

    boolean h2() {
        return address.h2();
    }

    /** What db-scheduler must know of it; found out by itself, it would be wrong while the database is away. */
    JdbcCustomization dialect() {
        return h2() ? new DefaultJdbcCustomization(false) : new PostgreSqlJdbcCustomization(false, false);
    }

    /** Within a transaction it can be neither closed nor committed. */
    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = CURRENT.get();
        return connection == null ? connector.connect() : lent(connection);
    }

    private static Connection lent(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                QueueDatabase.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (NOT_IN_A_TRANSACTION.contains(method.getName())) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause() == null ? failed : failed.getCause();
                    }
                });
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("this is no " + type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }

    @Override
    public void close() {
        try {
            if (held != null) {
                held.close();
            }
        } catch (SQLException gone) {
            return; // it is closed
        }
    }
}
