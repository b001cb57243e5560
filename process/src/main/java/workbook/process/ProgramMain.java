package workbook.process;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/**
 * Runs a program as {@code java} would, in a JVM that ends with its parent, whatever the program
 * does.
 *
 * <p>Arguments: the program's class, then its own.
 */
public final class ProgramMain {

    private static final long LOOK_NANOS = 10_000_000;

    private ProgramMain() {}

    /** Returns, throws or exits as the program does. */
    public static void main(String[] arguments) throws Throwable {
        ParentJvm.follow(Role.PROGRAM);
        Class<?> program = Class.forName(arguments[0], true, ClassLoader.getSystemClassLoader());
        Method main = program.getMethod("main", String[].class);
        main.setAccessible(true); // its class may be package-private
        try {
            main.invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
        new DaemonThread(ProgramMain::endWithTheProgram, "program's end").start();
    }

    /**
     * Ends the JVM when nothing of the program runs any more. A thread of netty's would keep it for the rest of a
     * second, of its own accord.
     */
    private static void endWithTheProgram() {
        for (int idle = 0; idle < 2; ) {
            LockSupport.parkNanos(LOOK_NANOS);
            idle = Thread.getAllStackTraces().keySet().stream().anyMatch(ProgramMain::keepsTheProgram) ? 0 : idle + 1;
        }
        System.exit(0);
    }

    private static boolean keepsTheProgram(Thread thread) {
        return !thread.isDaemon()
                && !thread.getName().equals("DestroyJavaVM")
                && !thread.getName().startsWith("globalEventExecutor-");
    }
}
