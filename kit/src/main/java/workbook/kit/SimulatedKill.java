package workbook.kit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import workbook.kit.disk.TestDisk;
import workbook.process.DaemonThread;

/**
 * A server in this JVM that is killed as if it had one of its own, in a moment.
 *
 * <p>When it is killed, nothing it does reaches its disk any more, and its connections end. Its memory is gone
 * when it starts again, since its classes are loaded anew.
 */
final class SimulatedKill {

    private final Class<?> server;
    private final Setup setup;
    private final TestDisk disk;
    private final Host.Stage first;
    private Host.@Nullable Stage alive;
    private volatile boolean waiting;
    private boolean stopped;

    private SimulatedKill(Class<?> server, Setup setup) {
        this.server = server;
        this.setup = setup;
        disk = TestDisk.of(Path.of(Objects.requireNonNull(setup.folder())));
        first = serve();
        alive = first;
    }

    static Host.Stage start(Class<?> server, Setup setup) {
        var simulated = new SimulatedKill(server, setup.withDisk());
        return (Host.Stage) Proxy.newProxyInstance(
                SimulatedKill.class.getClassLoader(), new Class<?>[] {Host.Stage.class}, simulated::answer);
    }

    private Host.Stage serve() {
        return new LocalHost(null).serve(server, setup);
    }

    private synchronized @Nullable Object answer(Object proxy, Method asked, Object @Nullable [] arguments)
            throws Throwable {
        switch (asked.getName()) {
            case "kills", "close" -> kills();
            case "startsAgain" -> startsAgain();
            case "stopsInAWrite" -> stopsInAWrite((Integer) Objects.requireNonNull(arguments)[0]);
            case "hasStopped" -> {
                return hasStopped();
            }
            default -> {
                return asked(asked, arguments);
            }
        }
        return null;
    }

    private void kills() {
        Host.Stage ending = alive;
        alive = null;
        if (ending != null) {
            disk.stopsInStep(1, TestDisk.Ending.THROWN, 1);
            ending.close();
            disk.goesOn();
        }
    }

    private void startsAgain() {
        if (alive != null) {
            throw new IllegalStateException("it runs already");
        }
        alive = serve();
    }

    /** The connections end at the moment of the write, so that no client waits for an answer. */
    private void stopsInAWrite(int permille) {
        stopped = false;
        waiting = true;
        disk.stopsInAWrite(TestDisk.Ending.THROWN, permille);
        new DaemonThread(this::killsWhenStopped, "workbook-kill").start();
    }

    private void killsWhenStopped() {
        Patience.awaits(() -> !waiting || disk.hasStopped());
        stops();
    }

    private synchronized void stops() {
        if (waiting && disk.hasStopped()) {
            waiting = false;
            stopped = true;
            kills();
        }
    }

    private boolean hasStopped() {
        stops();
        waiting = false;
        disk.goesOn();
        return stopped;
    }

    /** While it is dead, its old address is all that is known of it. */
    private @Nullable Object asked(Method asked, Object @Nullable [] arguments) throws Throwable {
        Host.Stage living = alive;
        try {
            return asked.invoke(living == null ? first : living, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
