package workbook.cli.author;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import org.junit.jupiter.api.Test;

class ShellExecutionTest {

    private static final Set<Thread.State> SEEN = ConcurrentHashMap.newKeySet();
    private static Thread engine = Thread.currentThread();

    /** What JShell makes of a statement: a class with a method. */
    public static final class Statement {

        private Statement() {}

        /** Notes what the thread that waits for it is doing. */
        public static void notes() {
            SEEN.add(engine.getState());
        }
    }

    /** The JDK's engine is still asking which threads there are in most of the statements: a thread that one starts then is waited for. */
    @Test
    void a_statement_begins_when_the_engine_waits_for_it_alone() throws Exception {
        engine = Thread.currentThread();
        String name = Statement.class.getName();
        byte[] code = Statement.class
                .getResourceAsStream(Statement.class.getName().replaceAll(".*\\.", "") + ".class")
                .readAllBytes();
        try (ExecutionControl shell = new ShellExecution().generate(null, Map.of())) {
            shell.load(new ClassBytecodes[] {new ClassBytecodes(name, code)});
            for (int i = 0; i < 1_000; i++) {
                shell.invoke(name, "notes");
            }
        }
        assertEquals(Set.of(Thread.State.WAITING), new HashSet<>(SEEN));
    }
}
