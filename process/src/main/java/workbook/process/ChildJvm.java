package workbook.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Another JVM that this one has started, and that ends with it.
 *
 * <p>The two talk on a separate socket. The child connects, and proves with a secret that it is the one
 * that was started. The secret is the first line of its input, is read before any learner's code runs,
 * and is good for one connection. What the child writes to its descriptors is output, and nothing else.
 */
public final class ChildJvm implements AutoCloseable {

    private final Role role;
    private final Process process;
    private final Descendants descendants;
    private final ProcessOutput output;
    final ChildSocket socket;
    private final CompletableFuture<Integer> ownEnd = new CompletableFuture<>();
    private volatile boolean leaving;

    private ChildJvm(Role role, JavaCommand command, Consumer<String> printed) throws IOException {
        this.role = role;
        socket = new ChildSocket(role);
        try {
            var builder = new ProcessBuilder(command.words()).redirectErrorStream(true);
            if (command.isBare()) {
                builder.environment().clear();
            }
            descendants = Descendants.mark(builder.environment());
            process = builder.start();
        } catch (IOException failed) {
            socket.close();
            throw new JvmNotStarted(failed);
        } catch (RuntimeException | Error failed) {
            socket.close();
            throw failed;
        }
        output = ProcessOutput.read(process.getInputStream(), printed, "workbook-output");
        introduce();
    }

    /**
     * Returns at once; the JVM starts meanwhile.
     *
     * @param command whose main class uses {@link ParentJvm}
     * @param printed gets what the child writes to its standard output and error, a line each
     */
    public static ChildJvm start(Role role, JavaCommand command, Consumer<String> printed) throws IOException {
        return new ChildJvm(role, command, printed);
    }

    /** The first line of its input, which nobody else can read. */
    private void introduce() {
        OutputStream input = process.getOutputStream();
        try {
            input.write(socket.introduction().getBytes(StandardCharsets.US_ASCII));
            input.flush();
            if (!role.keepsInput()) {
                input.close();
            }
        } catch (IOException ended) { // already: the thread that waits for its connection will see
            return;
        }
    }

    /**
     * Waits until the child has connected; after that, nobody else can.
     *
     * @param service what the child may call here
     * @param patienceMillis for each answer of the child
     * @throws IOException if the child ended, or is of another build
     */
    public RemoteCalls connect(Service service, long patienceMillis) throws IOException {
        Frames frames = accepted(OpeningFrame.VERSION);
        var calls = new RemoteCalls(frames, service, patienceMillis, this::ended);
        calls.listen("workbook-" + role.word());
        return calls;
    }

    /** The channel has: a child that goes on is thrown away, one that ends by itself keeps its exit code. */
    private void ended() {
        if (!leaving) {
            ownEnd.complete(exitCode());
            close();
        }
    }

    /** Ends the channel, and waits as long as told until the child has ended by itself. */
    public void leave(RemoteCalls calls, long millis) {
        leaving = true;
        calls.close();
        exitCode(millis);
        close();
    }

    /** Waits until the child has connected, where the two have nothing to say but that they live. */
    public void connect() throws IOException {
        connect(Service.none(), Deadlines.ANSWER);
    }

    Frames accepted(int version) throws IOException {
        try {
            return socket.accept(version, this::alive);
        } catch (ProtocolException refused) {
            close();
            throw refused;
        }
    }

    /** True until its process has ended. */
    public boolean alive() {
        return process.isAlive();
    }

    /** The code with which it ended, waiting for that a moment; -1 if it has not. */
    public int exitCode() {
        return exitCode(Deadlines.EXIT);
    }

    /** The same, waiting as long as told. */
    public int exitCode(long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /**
     * The code with which it ended before this side ended it, to be asked after its channel has ended; -1 if it lived
     * on without one.
     */
    public int ownExitCode() {
        try {
            return ownEnd.get(2L * Deadlines.EXIT, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        } catch (ExecutionException | TimeoutException none) {
            return -1;
        }
    }

    /**
     * Returns when all has been told that it wrote before {@link ParentJvm#markOutput}, called once for
     * each time that this is.
     *
     * @return false if the mark did not come: somebody has closed the descriptor
     */
    public boolean awaitMark() {
        return output.awaitMark();
    }

    /** Returns when all has been told that it wrote, once it has ended. */
    public void awaitOutput() {
        output.awaitEnd();
    }

    /**
     * Writes a line to its standard input.
     *
     * @throws IOException if it has ended, or reads no more
     */
    public void enter(String line) throws IOException {
        process.getOutputStream().write((line + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /** Ends its standard input, where its role has one. */
    public void endInput() {
        try {
            process.getOutputStream().close();
        } catch (IOException ended) {
            return;
        }
    }

    /** The number of its process. */
    public long pid() {
        return process.pid();
    }

    /** Ends it at once, with every process that it has started. */
    @Override
    public void close() {
        descendants.end(process);
        socket.close();
    }
}
