package workbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import workbook.check.compile.ClassPath;
import workbook.course.TestCourse;

/**
 * A course whose checks are processes of their own, as a learner starts them, under a limit of the
 * operating system's where there is one. What each says can be of the machine or of the learner.
 */
final class CheckedAside {

    private static final String SERVER = """
            class Server {
             static void configure(com.corundumstudio.socketio.SocketIONamespace chat) {
              chat.addEventListener("say", String.class,
                (client, text, ack) -> chat.getBroadcastOperations().sendEvent("said", text));
             }
            }
            """;
    private static final String SERVER_TEST = """
            @org.junit.jupiter.api.extension.RegisterExtension
            final workbook.kit.Lab lab = workbook.kit.Lab.running(Server.class);
            @Test void says() {
              workbook.kit.Client ada = lab.client("ada");
              ada.emits("say", "hi");
              workbook.kit.Assertions.assertThat(ada).heardOnly("said", "hi");
            }
            """;

    private final Map<String, String> environment = new LinkedHashMap<>();
    private final Path root;
    private final TestCourse course;
    private final List<Path> jars;
    private List<Path> libraries;

    /** A server and a program that are right, and an exercise for what is wild. */
    CheckedAside(Path root) throws IOException {
        this.root = root;
        jars = jars(root);
        libraries = jars;
        course = new TestCourse(root)
                .exercise("Server", "1")
                .source("Server", SERVER)
                .test("Server", SERVER_TEST)
                .exercise("Wild", "1")
                .test("Wild", "@Test void runs() throws Exception { Wild.go(); }")
                .exercise("Program", "1")
                .source("Program", "class Program { public static void main(String[] args) {} }")
                .test(
                        "Program",
                        "@org.junit.jupiter.api.extension.RegisterExtension final workbook.kit.Lab lab ="
                                + " workbook.kit.Lab.running(Program.class); @Test void ends() { lab.program(); }");
        wild("");
    }

    /** Jars only, as a learner has them: a folder of classes needs a file for each class. */
    private static List<Path> jars(Path root) throws IOException {
        Path lib = Files.createDirectories(root.resolve("lib"));
        var all = new ArrayList<Path>();
        for (Path each : ClassPath.all()) {
            Path jar = lib.resolve(all.size() + "-" + each.getFileName() + (Files.isDirectory(each) ? ".jar" : ""));
            if (Files.isDirectory(each)) {
                String[] pack = {"--create", "--no-compress", "--file", jar.toString(), "-C", each.toString(), "."};
                assertEquals(0, ToolProvider.findFirst("jar").orElseThrow().run(System.out, System.err, pack));
            } else if (Files.exists(each)) {
                Files.copy(each, jar);
            }
            all.add(jar);
        }
        return all;
    }

    /** What the exercise Wild does. */
    void wild(String body) {
        course.source("Wild", "class Wild {\n static void go() throws Exception {\n" + body + "\n}\n}\n");
    }

    /** Options of the JVMs that a check starts. */
    void childOptions(String options) {
        environment.put("WORKBOOK_CHILD_OPTIONS", options);
    }

    /** Nothing is wrong again. */
    void repair() {
        environment.clear();
        libraries = jars;
    }

    /** In the place of this library, and of no other, a copy of it that may be damaged. */
    Path copyOf(String name, Path folder) throws IOException {
        var all = new ArrayList<Path>();
        Path copy = folder;
        for (Path each : jars) {
            boolean wanted = String.valueOf(each.getFileName()).contains("-" + name);
            copy = wanted ? Files.copy(each, folder.resolve(each.getFileName())) : copy;
            all.add(wanted ? copy : each);
        }
        assertTrue(Files.isRegularFile(copy), name);
        libraries = all;
        return copy;
    }

    /** Checks an exercise; before it stands what sets a limit. Returns what was said. */
    String check(String exercise, String... before) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(before));
        String path = libraries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                path,
                Main.class.getName(),
                "check",
                exercise));
        var builder = new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    static int run(List<String> command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException absent) {
            return -1;
        }
    }

    static void needs(String program) throws InterruptedException {
        Assumptions.assumeTrue(run(List.of(program, "--version")) == 0, "not tried: there is no " + program);
    }

    static void assertPassed(String said) {
        assertTrue(said.contains(" passed: 1 of 1 points"), said);
    }

    static void assertNotJudged(String said, String part) {
        assertTrue(said.contains(" not judged: "), said);
        assertTrue(said.contains(part), said);
        assertTrue(said.contains("Your code is not the reason"), said);
    }

    static void assertTheirs(String said, String part) {
        assertFalse(said.contains("not judged"), said);
        assertTrue(said.contains(part), said);
    }
}
