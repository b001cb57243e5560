package workbook.kit;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of the learner's in a process of its own, with the libraries on its class path. */
final class LocalProgram implements Host.Running {

    private static final int MOST_LINES = 200;

    private final Process process;
    private final Path classes;
    private final List<String> output = new CopyOnWriteArrayList<>();

    private LocalProgram(Process process, Path classes) {
        this.process = process;
        this.classes = classes;
    }

    static LocalProgram start(Class<?> program, List<String> arguments) {
        try {
            Path classes = Files.createTempDirectory("workbook-program");
            copy(program, classes);
            var running = new LocalProgram(process(program, arguments, classes), classes);
            var reader = new Thread(running::read, "workbook-program");
            reader.setDaemon(true);
            reader.start();
            return running;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void enter(String line) {
        try {
            process.getOutputStream().write((line + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) { // It has ended, or closed its input: what becomes of it is asked next.
            output.add("(its input is closed: " + e.getMessage() + ")");
        }
    }

    @Override
    public void endInput() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int exitCode() {
        try {
            return process.waitFor(Patience.MILLIS, TimeUnit.MILLISECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            throw Patience.interrupted(e);
        }
    }

    @Override
    public boolean alive() {
        return process.isAlive();
    }

    @Override
    public List<String> output() {
        return List.copyOf(output);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try (Stream<Path> files = Files.walk(classes)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process process(Class<?> program, List<String> arguments, Path classes) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-Xlog:disable",
                "-Dio.netty.noUnsafe=true"));
        String archive = System.getProperty("workbook.archive");
        if (archive != null) {
            command.add("-XX:SharedArchiveFile=" + archive);
        }
        // The libraries first: an archive fits a class path that begins as its own did.
        command.addAll(List.of("-cp", libraries() + File.pathSeparator + classes, program.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String libraries() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** The program's classes: all that its loader has in memory, or all of its folder. */
    private static void copy(Class<?> program, Path to) throws IOException {
        if (program.getClassLoader() instanceof ClassBytes loader) {
            for (Map.Entry<String, byte[]> each : loader.bytes().entrySet()) {
                Path file = to.resolve(each.getKey().replace('.', '/') + ".class");
                Files.createDirectories(file.getParent());
                Files.write(file, each.getValue());
            }
            return;
        }
        Path folder = to.resolve(program.getPackageName().replace('.', '/'));
        Files.createDirectories(folder);
        try (Stream<Path> classes = Files.list(folderOf(program))) {
            for (Path file : classes.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
    }

    private static Path folderOf(Class<?> program) throws IOException {
        try {
            Path root = Path.of(
                    program.getProtectionDomain().getCodeSource().getLocation().toURI());
            return root.resolve(program.getPackageName().replace('.', '/'));
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (output.size() < MOST_LINES) {
                    output.add(line);
                }
            }
        } catch (IOException e) {
            output.add("(its output ended: " + e.getMessage() + ")");
        }
    }
}
