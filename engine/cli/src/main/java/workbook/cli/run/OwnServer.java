package workbook.cli.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import workbook.check.compile.ClassPath;
import workbook.process.AnswerOverdue;
import workbook.process.ChannelClosed;
import workbook.process.ChildJvm;
import workbook.process.Deadlines;
import workbook.process.JavaCommand;
import workbook.process.Role;
import workbook.process.Service;

/** The learner's own server in a JVM of its own; it ends when this is closed, or we do. */
public final class OwnServer implements AutoCloseable {

    /** What is asked of the JVM in which a learner's own server runs. */
    interface ServerStarter {

        /**
         * Returns when the server listens, or has failed to.
         *
         * @param main the class with {@code configure} or {@code main}
         * @param classes the bytes of each class by its name, that one among them
         * @return why it does not listen, in lines; none if it does
         */
        List<String> start(String main, Map<String, byte[]> classes, int port);
    }

    private final ChildJvm jvm;
    private final int port;
    private final boolean started;

    private OwnServer(ChildJvm jvm, int port, boolean started) {
        this.jvm = jvm;
        this.port = port;
        this.started = started;
    }

    /**
     * Starts a server, and returns when it listens or has given up.
     *
     * @param main the class with {@code configure} or {@code main}
     * @param classes compiled classes by name, that one among them
     * @param libraries jars that it needs beside those of the workbook
     * @param output gets every line that the learner's code prints, and why it does not start
     */
    public static OwnServer start(
            String main, Map<String, byte[]> classes, List<Path> libraries, Consumer<String> output)
            throws IOException {
        int port = freePort();
        ChildJvm jvm = ChildJvm.start(Role.SERVER, command(libraries), output);
        List<String> problems = problems(jvm, main, classes, port);
        problems.forEach(output);
        if (!problems.isEmpty()) {
            jvm.close();
        }
        return new OwnServer(jvm, port, problems.isEmpty());
    }

    private static List<String> problems(ChildJvm jvm, String main, Map<String, byte[]> classes, int port) {
        try {
            return jvm.connect(Service.none(), Deadlines.SERVER)
                    .root(ServerStarter.class)
                    .start(main, classes, port);
        } catch (ChannelClosed | IOException ended) {
            return List.of("Your server did not start: its JVM ended with exit code " + jvm.exitCode() + ".");
        } catch (AnswerOverdue late) {
            return List.of("Your server did not start: it does not listen after " + Deadlines.SERVER / 1_000
                    + " s. Does configure, or main, return or listen?");
        }
    }

    /** True once it listens; false if the learner's code threw, or did not return. */
    public boolean isReady() {
        return started && jvm.alive();
    }

    /** Where it listens on 127.0.0.1. */
    public int port() {
        return port;
    }

    @Override
    public void close() {
        jvm.close();
    }

    // The learner's server may listen on a fixed port only: so we look for one that is free.
    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    private static JavaCommand command(List<Path> libraries) {
        return JavaCommand.of(OwnServerMain.class.getName(), ClassPath.asArgument(libraries))
                .options("-Xmx128m", "-Dio.netty.noUnsafe=true", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8");
    }
}
