package workbook.grade.queue;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import workbook.check.workshop.Isolation;
import workbook.course.Course;
import workbook.process.JavaCommand;

/**
 * A worker in a process of its own, to be killed. Arguments: the queue's address, the kind of worker, the folder of a
 * workbook or {@code fake}, and at which moment it ends by itself.
 */
final class WorkerProcess {

    static final Duration POLL = Duration.ofMillis(100);
    static final Duration HEARTBEAT = Duration.ofMillis(300);

    private WorkerProcess() {}

    /** Starts one; it shows nothing. */
    static Process start(QueueAddress address, String password, String kind, String how, Moment moment)
            throws IOException {
        List<String> words = JavaCommand.of(WorkerProcess.class.getName(), System.getProperty("java.class.path"))
                .options("-Xmx128m", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData")
                .arguments(address.url(), kind, how, moment.name())
                .words();
        var builder = new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put(QueueAddress.PASSWORD, password);
        return builder.start();
    }

    /** When a worker ends by itself, as if it was killed. */
    enum Moment {
        NEVER(""),
        BEFORE_ITS_TASK_ENDS("delete from workbook_tasks"),
        BEFORE_ITS_VERDICT_IS_STORED("insert into workbook_verdicts"),
        BEFORE_THE_COMMIT("commit");

        private final String statement;

        Moment(String statement) {
            this.statement = statement;
        }

        private Connection in(Connection connection) {
            return (Connection) Proxy.newProxyInstance(
                    Moment.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        Object first = arguments == null ? method.getName() : arguments[0];
                        if (this != NEVER && String.valueOf(first).startsWith(statement)) {
                            Runtime.getRuntime().halt(137);
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException failed) {
                            throw failed.getCause() == null ? failed : failed.getCause();
                        }
                    });
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        QueueAddress address = QueueAddress.of(arguments[0], System.getenv(QueueAddress.PASSWORD));
        String kind = arguments[1];
        boolean fake = arguments[2].equals("fake");
        Moment moment = Moment.valueOf(arguments[3]);
        AnswerWorker.Examination examination = fake
                ? new FakeExamination(30)
                : new JudgingPool(Course.load(Path.of(arguments[2])), Isolation.TWO_JVMS, 1);
        QueueDatabase.Connector connector = () -> connect(address, moment);
        try (QueueDatabase database = QueueDatabase.open(address, connector)) {
            var pace = new AnswerWorker.Pace(1, POLL, HEARTBEAT, Duration.ofSeconds(5));
            new AnswerWorker(
                            database,
                            kind,
                            "worker " + ProcessHandle.current().pid(),
                            examination,
                            pace,
                            System.err::println)
                    .run(true);
        }
        Runtime.getRuntime().halt(0);
    }

    private static Connection connect(QueueAddress address, Moment moment) throws SQLException {
        Connection connection = DriverManager.getConnection(address.url(), address.properties());
        return moment == Moment.NEVER ? connection : moment.in(connection);
    }
}
