package workbook.kit;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * A real redis-server on a port of 127.0.0.1, which keeps nothing on a disk and ends with the test.
 *
 * <p>In a lab it's {@link Lab#redis}; without one:
 *
 * <pre>{@code
 * try (RedisServer redis = RedisServer.start()) {
 *     URI address = redis.address(); // such as redis://127.0.0.1:40123
 * }
 * }</pre>
 *
 * <p>It never outlives this JVM, however that ends.
 */
public final class RedisServer implements AutoCloseable {

    /** How to get the program. */
    static final String INSTALL = "install it (apt-get install redis-server, brew install redis, or inside WSL)";

    private static final String PROGRAM = "redis-server";
    private static final int ATTEMPTS = 3;
    private static final int ANSWER_MILLIS = 1_000;
    private static final int STEADY_LOOKS = 3;
    private static final Pattern SUBSCRIPTIONS = Pattern.compile("\\bsub=(\\d+)");

    /** A shell that ends the server when its own input ends, as it does when this JVM has gone. */
    private static final String GUARD = PROGRAM + " \"$@\" </dev/null >/dev/null 2>&1 & read -r end; kill -9 $!; wait";

    /** An answer could write files with them, load code, or connect to elsewhere: the server isn't in its sandbox. */
    private static final List<String> FORBIDDEN = List.of(
            "CONFIG",
            "MODULE",
            "DEBUG",
            "SAVE",
            "BGSAVE",
            "BGREWRITEAOF",
            "REPLICAOF",
            "SLAVEOF",
            "MIGRATE",
            "CLUSTER");

    private final int port;
    private @Nullable Process guard;
    private Attendance before = new Attendance(0, 0);

    private RedisServer(int port) {
        this.port = port;
    }

    /**
     * Starts one, and returns when it answers.
     *
     * @throws IllegalStateException if there is no redis-server on the {@code PATH}, or it does not start
     */
    public static RedisServer start() {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var server = new RedisServer(freePort());
            if (server.runs()) {
                return server;
            }
            server.close();
        }
        throw new IllegalStateException("no " + PROGRAM + " can be started: " + INSTALL);
    }

    /** The same, but where none can be started the test that runs is skipped; with {@code CI=true} it fails. */
    public static RedisServer startOrSkip() {
        return startOrSkip("true".equals(System.getenv("CI")), RedisServer::start);
    }

    static RedisServer startOrSkip(boolean never, Supplier<RedisServer> starting) {
        try {
            return starting.get();
        } catch (IllegalStateException none) {
            if (never) {
                throw none;
            }
            throw new TestAbortedException(none.getMessage());
        }
    }

    /** Where clients connect to, such as {@code redis://127.0.0.1:40123}. */
    public URI address() {
        return URI.create("redis://127.0.0.1:" + port);
    }

    /** Ends it at once, as a crash does. If it does not run, nothing happens. */
    public void stops() {
        if (guard != null) {
            before = attendance();
            end();
        }
    }

    /**
     * Starts it again at the same address, empty; returns when as many connections and subscriptions are there again
     * as there were when it {@link #stops stopped}.
     *
     * @throws IllegalStateException if it does not start, or if they do not come back in time
     */
    public void startsAgain() {
        if (guard != null) {
            throw new IllegalStateException("it runs already");
        }
        if (!runs()) {
            throw new IllegalStateException("redis-server does not start again at port " + port);
        }
        awaitsSteadily(
                now -> now.connections() >= before.connections() && now.subscriptions() >= before.subscriptions());
    }

    /** A client knows of its connection a moment later than Redis does, so it looks more than once. */
    private void awaitsSteadily(Predicate<Attendance> there) {
        int[] looks = new int[1];
        boolean came = Patience.awaits(() -> {
            looks[0] = there.test(attendance()) ? looks[0] + 1 : 0;
            return looks[0] == STEADY_LOOKS;
        });
        if (!came) {
            throw new IllegalStateException("of " + before + ", only " + attendance() + " came back to Redis");
        }
    }

    /** True if it accepts connections now. */
    static boolean accepts(URI address) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            return socket.isConnected();
        } catch (IOException none) {
            return false;
        }
    }

    private boolean runs() {
        var command = new ArrayList<>(List.of(
                "sh",
                "-c",
                GUARD,
                "sh",
                "--port",
                String.valueOf(port),
                "--bind",
                "127.0.0.1",
                "--save",
                "",
                "--appendonly",
                "no",
                "--maxmemory",
                "64mb",
                "--dir",
                System.getProperty("java.io.tmpdir")));
        for (String each : FORBIDDEN) {
            command.addAll(List.of("--rename-command", each, ""));
        }
        try {
            Process started = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            guard = started;
        } catch (IOException noShell) {
            return false;
        }
        return isInstalled() && Patience.awaits(() -> accepts(address()));
    }

    private static boolean isInstalled() {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(path)
                .anyMatch(folder -> new File(folder, PROGRAM).canExecute());
    }

    private static int freePort() {
        try (var any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The clients that are connected to it, this question not counted. */
    private Attendance attendance() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(ANSWER_MILLIS);
            socket.getOutputStream().write("CLIENT LIST\r\n".getBytes(StandardCharsets.UTF_8));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            int left = Integer.parseInt(answer.readLine().substring(1));
            var attendance = new Attendance(-1, 0);
            while (left > 0) {
                String line = answer.readLine();
                left -= line.length() + 1;
                attendance = attendance.with(line);
            }
            return attendance;
        } catch (IOException e) {
            return new Attendance(0, 0);
        }
    }

    /**
     * How much is connected to a Redis.
     *
     * @param connections all of them
     * @param subscriptions to channels
     */
    private record Attendance(int connections, int subscriptions) {

        Attendance with(String line) {
            var found = SUBSCRIPTIONS.matcher(line);
            return new Attendance(
                    connections + 1, subscriptions + (found.find() ? Integer.parseInt(found.group(1)) : 0));
        }

        @Override
        public String toString() {
            return connections + " connections with " + subscriptions + " subscriptions";
        }
    }

    private void end() {
        Process ending = guard;
        guard = null;
        if (ending != null) {
            try {
                ending.getOutputStream().close(); // which the shell waits for
                ending.waitFor();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw Patience.interrupted(e);
            }
        }
    }

    @Override
    public void close() {
        end();
    }
}
