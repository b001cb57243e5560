package workbook.kit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import workbook.kit.disk.TestDisk;

/**
 * The exercise's server in a JVM of its own, which can be killed and started again on the files that it
 * left.
 *
 * <p>While it is dead, it has nothing to say, and nobody waits for it.
 */
final class OwnJvmStage {

    private final Class<?> exercise;
    private final Setup setup;
    private final Supplier<RemoteHost> jvms;
    private @Nullable RemoteHost jvm;
    private Host.@Nullable Stage stage;

    private OwnJvmStage(Class<?> exercise, Setup setup, Supplier<RemoteHost> jvms) {
        this.exercise = exercise;
        this.setup = setup;
        this.jvms = jvms;
    }

    static Host.Stage start(Class<?> exercise, Setup setup) {
        return start(exercise, setup, SpareJvm::start);
    }

    /** @param jvms where its JVMs come from, one for each time that it starts */
    static Host.Stage start(Class<?> exercise, Setup setup, Supplier<RemoteHost> jvms) {
        var own = new OwnJvmStage(exercise, setup.besideOthers(), jvms);
        own.startsAgain();
        return (Host.Stage) Proxy.newProxyInstance(
                OwnJvmStage.class.getClassLoader(), new Class<?>[] {Host.Stage.class}, own::answer);
    }

    private synchronized void startsAgain() {
        if (jvm != null) {
            throw new IllegalStateException("it runs already");
        }
        RemoteHost started = jvms.get();
        jvm = started;
        try {
            stage = started.load(ClassBytes.of(exercise)).serve(exercise, setup);
        } catch (RuntimeException | Error e) {
            kills();
            throw e;
        }
    }

    private TestDisk disk() {
        String folder = setup.folder();
        if (folder == null || !setup.disk()) {
            throw new IllegalStateException("this lab has no disk: Lab.running(...).disk() has");
        }
        return TestDisk.of(Path.of(folder));
    }

    private static int permille(Object @Nullable [] arguments) {
        return (Integer) Objects.requireNonNull(arguments)[0];
    }

    /** What it does beside a write has been done when it answers: then it will not stop any more. */
    private boolean hasStopped() {
        RemoteHost writing = jvm;
        boolean stops = disk().hasStopped() && writing != null && Patience.awaits(() -> !writing.alive());
        disk().goesOn();
        if (stops) {
            kills();
        }
        return stops;
    }

    private synchronized void kills() {
        RemoteHost ending = jvm;
        jvm = null;
        stage = null;
        if (ending != null) {
            ending.close();
        }
    }

    private @Nullable Object answer(Object proxy, Method asked, Object @Nullable [] arguments) throws Throwable {
        switch (asked.getName()) {
            case "kills", "close" -> kills();
            case "startsAgain" -> startsAgain();
            case "stopsInAWrite" -> disk().stopsInAWrite(TestDisk.Ending.HALTED, permille(arguments));
            case "hasStopped" -> {
                return hasStopped();
            }
            default -> {
                Host.Stage alive = stage;
                return alive == null ? nothing(asked) : asked(alive, asked, arguments);
            }
        }
        return null;
    }

    private static @Nullable Object asked(Host.Stage alive, Method asked, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return asked.invoke(alive, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static @Nullable Object nothing(Method asked) {
        Class<?> type = asked.getReturnType();
        if (type == List.class) {
            return List.of();
        }
        if (type == boolean.class) {
            return asked.getName().equals("gone");
        }
        if (type == String.class) {
            return "";
        }
        if (type == void.class) {
            return null;
        }
        throw new IllegalStateException("the server's JVM is dead");
    }
}
