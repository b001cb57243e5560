package workbook.process;

import java.util.concurrent.ThreadFactory;

/**
 * A thread of the workbook's own, which keeps no JVM alive.
 *
 * <p>It has a class of its own because a name proves nothing: an exercise can give its threads any, and
 * those are waited for.
 */
public final class DaemonThread extends Thread {

    /** One of that name, not started yet. */
    public DaemonThread(Runnable work, String name) {
        this(Thread.currentThread().getThreadGroup(), work, name);
    }

    /** The same in that group. */
    public DaemonThread(ThreadGroup group, Runnable work, String name) {
        super(group, work, name);
        setDaemon(true);
    }

    /** Makes threads of that name. */
    public static ThreadFactory named(String name) {
        return work -> new DaemonThread(work, name);
    }
}
