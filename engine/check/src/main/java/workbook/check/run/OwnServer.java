package workbook.check.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import workbook.check.compile.ClassPath;

/** The learner's own server in a JVM of its own; it ends when this is closed, or we do. */
public final class OwnServer implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 15;

    private final Process process;
    private final int port;
    private final CountDownLatch told = new CountDownLatch(1);
    private volatile boolean ready;

    private OwnServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts a server, and returns when it listens or has given up.
     *
     * @param main the class with {@code configure} or {@code main}
     * @param classes compiled classes by name, that one among them
     * @param output gets every line that the learner's code prints
     */
    public static OwnServer start(String main, java.util.Map<String, byte[]> classes, Consumer<String> output)
            throws IOException {
        String mark = UUID.randomUUID().toString();
        int port = freePort();
        Process process = new ProcessBuilder(command(mark, port))
                .redirectErrorStream(true)
                .start();
        var server = new OwnServer(process, port);
        var reader = new Thread(() -> server.relay(mark, output), "own server");
        reader.setDaemon(true);
        reader.start();
        try {
            new Bundle(main, classes).to(new DataOutputStream(process.getOutputStream()));
            server.await();
        } catch (IOException ended) {
            server.close();
        }
        return server;
    }

    /** True once it listens; false if the learner's code threw, or did not return. */
    public boolean isReady() {
        return ready && process.isAlive();
    }

    /** Where it listens on 127.0.0.1. */
    public int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void await() {
        try {
            if (!told.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                close();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            close();
        }
    }

    private void relay(String mark, Consumer<String> output) {
        try (BufferedReader lines = process.inputReader(UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals(mark)) {
                    ready = true;
                    told.countDown();
                } else {
                    output.accept(line);
                }
            }
        } catch (IOException | UncheckedIOException closed) {
            return;
        } finally {
            told.countDown();
        }
    }

    // The learner's server may listen on a fixed port only: so we look for one that is free.
    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    private static List<String> command(String mark, int port) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-Dio.netty.noUnsafe=true",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                ClassPath.asArgument()));
        command.addAll(List.of(Host.class.getName(), mark, Integer.toString(port)));
        return command;
    }
}
