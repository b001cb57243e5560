package workbook.grade.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one transaction holds together. */
class QueueDatabaseTest {

    private static final String ONE =
            "insert into workbook_verdicts (answer, verdict, parked, worker) values ('a', 'b', false, 'c')";

    @TempDir
    Path folder;

    @Test
    void a_transaction_is_undone_by_an_exception_and_invisible_until_its_end() throws Exception {
        try (QueueDatabase database = QueueDatabase.open(QueueAddress.of("jdbc:h2:" + folder.resolve("queue"), null))) {
            assertThrows(
                    IllegalStateException.class,
                    () -> database.transaction(() -> {
                        execute(database, ONE);
                        throw new IllegalStateException("undo");
                    }));
            assertEquals(0, rows(database));
            assertEquals(1, database.transaction(() -> {
                execute(database, ONE);
                return rows(database);
            }));
            assertEquals(1, rows(database));
            assertThrows(SQLException.class, () -> execute(database, ONE), "a second verdict");
            assertTrue(database.getConnection().getAutoCommit());
        }
    }

    private static void execute(QueueDatabase database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate(sql));
        }
    }

    private static int rows(QueueDatabase database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from workbook_verdicts")) {
            assertTrue(row.next());
            return row.getInt(1);
        }
    }
}
