package workbook.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import workbook.process.ChildJvm;
import workbook.process.Deadlines;
import workbook.process.JavaCommand;
import workbook.process.RemoteCalls;
import workbook.process.Role;
import workbook.process.Service;

/**
 * A JVM that holds a learner's classes and nothing of the test; only plain data crosses.
 *
 * <p>It can answer a call, or fail to; there is no word for a mark. It holds the classes of one
 * submission, once.
 */
public final class RemoteHost implements AutoCloseable {

    private static final int MOST_LINES = 500;

    private final ChildJvm jvm;
    private final List<String> printed;
    private final boolean ownPorts;

    private RemoteHost(ChildJvm jvm, List<String> printed, boolean ownPorts) {
        this.jvm = jvm;
        this.printed = printed;
        this.ownPorts = ownPorts;
    }

    /** The same, but a test fails if another program than this JVM listens where its server is said to be. */
    public RemoteHost ownPortsOnly() {
        return new RemoteHost(jvm, printed, true);
    }

    /** Loads a submission's classes over there, and says where they run. */
    interface Loader {
        Host load(Map<String, byte[]> classes);
    }

    /**
     * Starts the JVM; returns before it is ready.
     *
     * @param options for the JVM
     * @param classPath which must hold the kit
     */
    public static RemoteHost start(List<String> options, String classPath) {
        return start(JavaCommand.of(HostMain.class.getName(), classPath).options(options));
    }

    /** The same, with whatever has to be done to the command that starts it. */
    public static RemoteHost start(List<String> options, String classPath, UnaryOperator<JavaCommand> also) {
        return start(
                also.apply(JavaCommand.of(HostMain.class.getName(), classPath).options(options)));
    }

    private static RemoteHost start(JavaCommand command) {
        var printed = new CopyOnWriteArrayList<String>();
        try {
            return new RemoteHost(ChildJvm.start(Role.LEARNER, command, line -> keep(printed, line)), printed, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void keep(List<String> lines, String line) {
        if (lines.size() < MOST_LINES) {
            lines.add(line);
        }
    }

    /**
     * The host of a submission; to be called once.
     *
     * @param classes the bytes of each class, by its name
     */
    public Host load(Map<String, byte[]> classes) {
        try {
            long patience = Patience.MILLIS + Deadlines.ANSWER;
            RemoteCalls calls = jvm.connect(Service.none().with(new HostProblems()), patience);
            Host host = calls.root(Loader.class).load(classes);
            return ownPorts ? OwnPorts.of(host, ProcessHandle.of(jvm.pid()).orElseGet(ProcessHandle::current)) : host;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True until its JVM ends. */
    public boolean alive() {
        return jvm.alive();
    }

    /** The number of the process that was started for it: the JVM itself, or what starts it and ends with it. */
    public long pid() {
        return jvm.pid();
    }

    /** The code with which it ended by itself, once it answers no more; -1 if it lived on, or where nothing tells. */
    public int ownExitCode() {
        return jvm.ownExitCode();
    }

    /** Ends the JVM, and returns what the learner's code wrote to its output, whatever that says. */
    public List<String> end() {
        jvm.close();
        jvm.awaitOutput();
        return List.copyOf(printed);
    }

    @Override
    public void close() {
        jvm.close();
    }
}
