package workbook.cli.run;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import workbook.kit.ClassBytes;
import workbook.process.DaemonThread;
import workbook.process.Deadlines;
import workbook.process.ParentJvm;
import workbook.process.Role;
import workbook.process.Service;
import workbook.wire.ListeningServer;
import workbook.wire.RepairedServer;

/** The JVM in which the learner's own server runs, until the JVM that started it ends. */
public final class OwnServerMain implements OwnServer.ServerStarter {

    private static final int LOOK_NANOS = 20_000_000;

    private OwnServerMain() {}

    /** Connects to the JVM that started it, and stays. */
    public static void main(String[] none) {
        Service service = Service.of(OwnServer.ServerStarter.class, new OwnServerMain());
        var unused = ParentJvm.connect(Role.SERVER, service, Deadlines.SERVER);
        ParentJvm.stay();
    }

    @Override
    public List<String> start(String name, Map<String, byte[]> classes, int port) {
        try {
            start(new ClassBytes(classes).loadClass(name), port);
            return List.of();
        } catch (InvocationTargetException thrown) {
            return words(thrown.getCause());
        } catch (ReflectiveOperationException | RuntimeException | LinkageError broken) {
            return words(broken);
        }
    }

    private static void start(Class<?> learner, int port) throws ReflectiveOperationException {
        Optional<Method> main = method(learner, "main");
        if (main.isPresent()) {
            startProgram(main.get(), port);
            return;
        }
        Configuration config = ListeningServer.loopback();
        config.setPort(port);
        var server = new RepairedServer(config);
        Method configure = method(learner, "configure").orElseThrow(NoSuchMethodException::new);
        configure.invoke(null, arguments(configure, server));
        server.start();
    }

    /** It may never return, and does not say that it is ready: so the port is tried. */
    private static void startProgram(Method main, int port) throws ReflectiveOperationException {
        Object args = new String[] {Integer.toString(port)};
        var running = new FutureTask<>(() -> main.invoke(null, args));
        new Thread(running, "main").start();
        while (!running.isDone() && !listens(port)) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        if (listens(port)) {
            return;
        }
        try {
            running.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof InvocationTargetException thrown
                    ? thrown
                    : new InvocationTargetException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("main has ended, and nothing listens on port " + port);
    }

    private static boolean listens(int port) {
        try (var probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return probe.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Object[] arguments(Method configure, SocketIOServer server) {
        return Arrays.stream(configure.getParameterTypes())
                .map(type -> argument(type, server))
                .toArray();
    }

    private static Object argument(Class<?> type, SocketIOServer server) {
        if (type == SocketIONamespace.class) {
            return server.addNamespace("/");
        }
        if (type == SocketIOServer.class) {
            return server;
        }
        if (type == Consumer.class) {
            return (Consumer<Object>) System.out::println;
        }
        if (type == Clock.class) {
            return Clock.systemUTC();
        }
        if (type == ScheduledExecutorService.class) {
            return Executors.newSingleThreadScheduledExecutor(DaemonThread.named("timer"));
        }
        if (type == Map.class || type == ConcurrentMap.class) {
            return new ConcurrentHashMap<>();
        }
        throw new IllegalArgumentException("run cannot hand in a " + type.getSimpleName());
    }

    private static Optional<Method> method(Class<?> learner, String name) {
        Optional<Method> found = Arrays.stream(learner.getDeclaredMethods())
                .filter(method -> method.getName().equals(name) && !method.isSynthetic())
                .findFirst();
        found.ifPresent(method -> method.setAccessible(true));
        return found;
    }

    // The first line of the learner's own code says more than forty of the library's.
    private static List<String> words(Throwable thrown) {
        Stream<String> at = Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("lesson"))
                .limit(1)
                .map(frame -> "  at " + frame.getFileName() + ":" + frame.getLineNumber());
        return Stream.concat(Stream.of("Your server did not start: " + thrown), at)
                .toList();
    }
}
