package workbook.cli.author;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import jdk.jshell.execution.LocalExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import org.jspecify.annotations.Nullable;

/**
 * Runs the statements of every shell in this JVM, each on a thread of its own, as JShell's engine
 * {@code local} does, and returns when the statement has ended.
 *
 * <p>The JDK's engine (seen in JDK 17) starts the statement's thread, and only then asks which threads
 * there are to wait for. If the statement is faster and has started a server by then, the engine waits
 * for the server's threads as well: for ever. So a statement begins here when the engine waits.
 */
public final class ShellExecution implements ExecutionControlProvider {

    /** The name by which JShell finds it. */
    static final String NAME = "workbook";

    private static final long ENGINE_MILLIS = 10_000;

    /** What the statement's thread calls, and the thread that waits for it: one statement runs at a time. */
    private static volatile @Nullable Method statement;

    private static volatile @Nullable Thread engine;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
        return new LocalExecutionControl() {
            @Override
            protected String invoke(Method called) throws Exception {
                statement = called;
                engine = Thread.currentThread();
                return super.invoke(ShellExecution.class.getMethod("runs"));
            }
        };
    }

    /** Runs the statement, called by JShell's engine on the statement's thread. */
    public static @Nullable Object runs() throws Throwable {
        Method called = statement;
        Thread waiting = engine;
        if (called == null || waiting == null) {
            throw new IllegalStateException("there is no statement to run");
        }
        long deadline = System.nanoTime() + MILLISECONDS.toNanos(ENGINE_MILLIS);
        while (waiting.getState() != Thread.State.WAITING && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        try {
            return called.invoke(null);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
