package workbook.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import workbook.build.Build.Program;
import workbook.build.Build.Screen;

/** Maven is a script here, which builds a program of two files, or does what the test lets go wrong. */
abstract class BuildFixture {

    static final String BUILDS = """
            for word do case $word in -Dworkbook.build=*) id=${word#*=} ;; esac; done
            program=.workbook/engine/cli/$id
            echo "[INFO] Building The wire, repaired 0.1.0-SNAPSHOT    [1/3]"
            mkdir -p $program/lib .workbook/build/$id
            echo library >$program/lib/some.jar
            echo program >$program/cli.jar
            """;

    static final String FILES = "[8 cli.jar, 0 in-use, 8 lib/some.jar, ";

    @TempDir
    Path folder;

    final ByteArrayOutputStream said = new ByteArrayOutputStream();
    Path root;
    Program program;

    @BeforeEach
    void fetch() throws IOException {
        root = Files.createDirectory(folder.resolve("my workbook"));
        write("pom.xml", "<project/>");
        program = Program.engine(root);
        for (String module : program.modules()) {
            write(module + "/pom.xml", "<project/>");
            write(module + "/src/main/java/Some.java", "class Some {}");
        }
    }

    void changeSource() throws IOException {
        Path source = root.resolve("wire/src/main/java/Some.java");
        Files.writeString(source, Files.readString(source) + " // changed");
    }

    interface Condition {
        boolean holds();
    }

    static void await(Condition condition) throws InterruptedException {
        for (int i = 0; i < 600 && !condition.holds(); i++) {
            Thread.sleep(50);
        }
        assertTrue(condition.holds());
    }

    int build() {
        said.reset();
        var screen = new Screen(new PrintStream(said, true, UTF_8), false, 79);
        return new Build(root, program, screen, environment(), 1).run();
    }

    /** The source alone, which a JVM compiles first. */
    Process startedAsTheLauncherDoes() throws IOException {
        Path source = Path.of("src/main/java/workbook/build/Build.java").toAbsolutePath();
        return java(source.toString(), root.toString(), "cli");
    }

    Process started() throws IOException {
        return java("-cp", System.getProperty("java.class.path"), Build.class.getName(), root.toString(), "cli");
    }

    Process java(String... arguments) throws IOException {
        var command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx256m"),
                        Stream.of(arguments))
                .toList();
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment());
        return builder.start();
    }

    Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put("PATH", folder.resolve("bin") + ":/usr/bin:/bin");
        if (!Files.exists(folder.resolve("bin/mvn"))) {
            environment.put("PATH", folder.resolve("bin").toString());
        }
        return environment;
    }

    void maven(String script) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path mvn = Files.writeString(bin.resolve("mvn"), "#!/bin/sh\n" + script);
        assertTrue(mvn.toFile().setExecutable(true));
    }

    /** What {@code current} names, without the folder. */
    String files() {
        try {
            return Files.readAllLines(program.current()).stream()
                    .skip(1)
                    .toList()
                    .toString();
        } catch (IOException e) {
            return e.toString();
        }
    }

    String said() {
        return said.toString(UTF_8).replace("\r\n", "\n");
    }

    Path write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
