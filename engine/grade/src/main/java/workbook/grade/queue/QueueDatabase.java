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
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The database of a queue. What runs within {@link #transaction} is one transaction, also what db-scheduler does in it:
 * until its end, this thread gets the same connection again.
 */
public final class QueueDatabase implements DataSource, AutoCloseable {

    private static final int ATTEMPTS = 3;
    private static final int VALID_SECONDS = 5;

    /** db-scheduler's workers would commit after each statement. */
    private static final Set<String> NOT_IN_A_TRANSACTION = Set.of("close", "commit", "rollback", "setAutoCommit");

    /** A thread is in one transaction of one database at a time. */
    private static final ThreadLocal<@Nullable Connection> CURRENT = new ThreadLocal<>();

    private final Connector connector;
    private final QueueAddress address;
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();

    private QueueDatabase(QueueAddress address, Connector connector) {
        this.address = address;
        this.connector = connector;
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
            database.retried(() -> QueueTables.create(database));
            return database;
        } catch (SQLException failed) {
            throw new IOException(sentence(address, failed), failed);
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
        Connection connection = connection();
        boolean done = false;
        try {
            connection.setAutoCommit(false);
            CURRENT.set(connection);
            T result = work.run();
            connection.commit();
            connection.setAutoCommit(true);
            done = true;
            return result;
        } finally {
            CURRENT.remove();
            if (done) {
                idle.push(connection);
            } else {
                undo(connection);
            }
        }
    }

    private static void undo(Connection connection) {
        try (connection) {
            connection.rollback();
        } catch (SQLException gone) {
            return; // the database undoes what has no end
        }
    }

    /** One that is open already, since to log in takes longer than what is asked then. */
    private Connection connection() throws SQLException {
        for (Connection known = idle.poll(); known != null; known = idle.poll()) {
            if (known.isValid(VALID_SECONDS)) {
                return known;
            }
            close(known);
        }
        return connector.connect();
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException gone) {
            return; // it is closed
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
        Connection current = CURRENT.get();
        if (current != null) {
            return lent(current, NOT_IN_A_TRANSACTION, () -> {});
        }
        Connection connection = connection();
        return lent(connection, Set.of("close"), () -> idle.push(connection));
    }

    /** The connection, but these methods only do this. */
    private static Connection lent(Connection connection, Set<String> methods, Runnable instead) {
        return (Connection) Proxy.newProxyInstance(
                QueueDatabase.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (methods.contains(method.getName())) {
                        instead.run();
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
        for (Connection each = idle.poll(); each != null; each = idle.poll()) {
            close(each);
        }
    }
}
