package workbook.grade.queue;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL server of a test's own, on 127.0.0.1, with a password, from the programs that this machine has. */
final class PostgresServer implements AutoCloseable {

    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
    private static final String PASSWORD = "Secret1";
    private static final String USER = "postgres";

    private final Path folder;
    private final Path programs;
    private final int port;

    private PostgresServer(Path folder, Path programs, int port) {
        this.folder = folder;
        this.programs = programs;
        this.port = port;
    }

    /** Starts it, or aborts the test with a line where there is none; in CI there must be one. */
    static PostgresServer start() throws IOException {
        Optional<Path> programs = programs();
        if (programs.isEmpty()) {
            if ("true".equals(System.getenv("CI"))) {
                throw new IllegalStateException("there is no PostgreSQL: install the package postgresql");
            }
            abort("there is no PostgreSQL in " + VERSIONS + ": install the package postgresql");
        }
        Path folder = Files.createTempDirectory("workbook-postgres");
        if (root()) {
            Files.setOwner(
                    folder,
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(USER));
        }
        var server = new PostgresServer(folder, programs.orElseThrow(), freePort());
        try {
            server.initialise();
            server.startAgain();
            return server;
        } catch (IOException failed) {
            server.close();
            throw failed;
        }
    }

    private void initialise() throws IOException {
        Path password = Files.writeString(folder.resolve("password"), PASSWORD);
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-r--r--"));
        run("initdb", "-D", data(), "-U", "ada", "-A", "scram-sha-256", "--pwfile=" + password, "--no-sync");
    }

    void startAgain() throws IOException {
        run("pg_ctl", "-D", data(), "-w", "-l", folder + "/log", "-o", options(), "start");
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private String options() {
        return "-p " + port + " -k " + folder + " -h 127.0.0.1 -c fsync=off -c max_connections=40";
    }

    /** Without the password. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=ada";
    }

    QueueAddress address() {
        return QueueAddress.of(url(), PASSWORD);
    }

    String password() {
        return PASSWORD;
    }

    /** At once, as a machine that is switched off. */
    void stop() throws IOException {
        run("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
    }

    private static Optional<Path> programs() throws IOException {
        if (!Files.isDirectory(VERSIONS)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(VERSIONS)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        }
    }

    private static boolean root() {
        return System.getProperty("user.name").equals("root");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** PostgreSQL refuses to run as root. */
    private void run(String program, String... arguments) throws IOException {
        var words = new ArrayList<String>();
        if (root()) {
            words.addAll(List.of("runuser", "-u", USER, "--"));
        }
        words.add(programs.resolve(program).toString());
        words.addAll(List.of(arguments));
        Path said = Files.createTempFile("workbook-postgres", ".log"); // a pipe would stay open with the server
        try {
            Process process = new ProcessBuilder(words)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(words + ": " + Files.readString(said, StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.deleteIfExists(said);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            if (Files.exists(Path.of(data(), "postmaster.pid"))) {
                stop();
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }
}
