package workbook.kit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import workbook.process.ChildJvm;
import workbook.process.JavaCommand;
import workbook.process.ProgramMain;
import workbook.process.Role;
import workbook.process.TemporaryFolder;

/** A program of the learner's in a process of its own, with the libraries on its class path. */
final class LocalProgram implements Host.Running {

    static final List<String> OPTIONS = List.of("-Xmx128m", "-Xlog:disable", "-Dio.netty.noUnsafe=true");
    private static final int MOST_LINES = 200;

    private final ChildJvm jvm;
    private final TemporaryFolder classes;
    private final List<String> output;

    private LocalProgram(ChildJvm jvm, TemporaryFolder classes, List<String> output) {
        this.jvm = jvm;
        this.classes = classes;
        this.output = output;
    }

    static LocalProgram start(Class<?> program, List<String> arguments) {
        try {
            TemporaryFolder classes = TemporaryFolder.of("program");
            try {
                return start(program, arguments, classes);
            } catch (IOException | RuntimeException e) {
                classes.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalProgram start(Class<?> program, List<String> arguments, TemporaryFolder classes)
            throws IOException {
        copy(program, classes.path());
        var output = new CopyOnWriteArrayList<String>();
        JavaCommand command = command(program, arguments, classes.path());
        ChildJvm jvm = ChildJvm.start(Role.PROGRAM, command, line -> keep(output, line));
        try {
            jvm.connect();
        } catch (IOException e) {
            jvm.close();
            throw e;
        }
        return new LocalProgram(jvm, classes, output);
    }

    private static void keep(List<String> lines, String line) {
        if (lines.size() < MOST_LINES) {
            lines.add(line);
        }
    }

    @Override
    public void enter(String line) {
        try {
            jvm.enter(line);
        } catch (IOException e) { // It has ended, or closed its input: what becomes of it is asked next.
            output.add("(its input is closed: " + e.getMessage() + ")");
        }
    }

    @Override
    public void endInput() {
        jvm.endInput();
    }

    @Override
    public int exitCode() {
        return jvm.exitCode(Patience.MILLIS);
    }

    @Override
    public boolean alive() {
        return jvm.alive();
    }

    @Override
    public List<String> output() {
        if (!jvm.alive()) {
            jvm.awaitOutput();
        }
        return List.copyOf(output);
    }

    @Override
    public void close() {
        jvm.close();
        classes.close();
    }

    private static JavaCommand command(Class<?> program, List<String> arguments, Path classes) {
        // The libraries first: an archive fits a class path that begins as its own did.
        return JavaCommand.of(ProgramMain.class.getName(), libraries() + File.pathSeparator + classes)
                .options(OPTIONS)
                .options(archive())
                .arguments(program.getName())
                .arguments(arguments);
    }

    /** The option for an archive of the libraries' classes, if there is one. */
    static List<String> archive() {
        String archive = System.getProperty("workbook.archive");
        return archive == null ? List.of() : List.of("-XX:SharedArchiveFile=" + archive);
    }

    static String libraries() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static void copy(Class<?> program, Path to) throws IOException {
        for (Map.Entry<String, byte[]> each : ClassBytes.of(program).entrySet()) {
            Path file = to.resolve(each.getKey().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, each.getValue());
        }
    }
}
