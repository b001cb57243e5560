package workbook.kit;

import java.util.concurrent.ThreadFactory;

/**
 * A thread of the kit's own.
 *
 * <p>It has a class of its own because a name proves nothing: an exercise can give its threads any.
 */
final class KitThread extends Thread {

    KitThread(Runnable work, String name) {
        super(work, name);
        setDaemon(true);
    }

    KitThread(ThreadGroup group, Runnable work, String name) {
        super(group, work, name);
        setDaemon(true);
    }

    static ThreadFactory named(String name) {
        return work -> new KitThread(work, name);
    }
}
