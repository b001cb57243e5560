package workbook.check.run;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import workbook.wire.ListeningServer;
import workbook.wire.RepairedServer;

/**
 * The JVM in which the learner's own server runs, until its standard input ends.
 *
 * <p>Arguments: a word that marks its own lines on standard output, and the port to use.
 */
public final class Host {

    private Host() {}

    /** Starts what arrives on standard input, says on which port, and stays. */
    public static void main(String[] args) throws IOException {
        // The end of the input says so, too; but the learner's main may read that itself.
        ProcessHandle.current().parent().ifPresent(starter -> {
            var unused = starter.onExit().thenRun(() -> Runtime.getRuntime().halt(0));
        });
        var in = new DataInputStream(System.in);
        try {
            start(Bundle.from(in).load(), Integer.parseInt(args[1]), args[0]);
        } catch (InvocationTargetException thrown) {
            complain(thrown.getCause());
        } catch (ReflectiveOperationException | RuntimeException | LinkageError broken) {
            complain(broken);
        }
        in.transferTo(OutputStream.nullOutputStream()); // Until whoever started this ends.
        Runtime.getRuntime().halt(0);
    }

    private static void start(Class<?> learner, int port, String mark) throws ReflectiveOperationException {
        Optional<Method> main = method(learner, "main");
        if (main.isPresent()) {
            sayWhenListening(port, mark);
            Object args = new String[] {Integer.toString(port)};
            main.get().invoke(null, args);
            if (!listens(port)) {
                throw new IllegalStateException("main has ended, and nothing listens on port " + port);
            }
            return;
        }
        Configuration config = ListeningServer.loopback();
        config.setPort(port);
        var server = new RepairedServer(config);
        Method configure = method(learner, "configure").orElseThrow(NoSuchMethodException::new);
        configure.invoke(null, arguments(configure, server));
        server.start();
        System.out.println(mark);
    }

    // A program tells nobody that it is ready: so the port is asked.
    private static void sayWhenListening(int port, String mark) {
        var asking = new Thread(() -> {
            while (!listens(port)) {
                LockSupport.parkNanos(20_000_000);
            }
            System.out.println(mark);
        });
        asking.setDaemon(true);
        asking.start();
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
    private static void complain(Throwable thrown) {
        System.out.println("Your server did not start: " + thrown);
        Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("lesson"))
                .findFirst()
                .ifPresent(frame -> System.out.println("  at " + frame.getFileName() + ":" + frame.getLineNumber()));
        System.out.flush();
        Runtime.getRuntime().halt(1);
    }
}
