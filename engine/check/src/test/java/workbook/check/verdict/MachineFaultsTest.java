package workbook.check.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.check.TestCourse;
import workbook.check.compile.ClassPath;

/**
 * What the machine does is never the learner's fault, and what the learner does is never the machine's.
 *
 * <p>Each check is a process of its own, under a limit of the operating system's where there is one.
 */
class MachineFaultsTest {

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

    @TempDir
    static Path root;

    static TestCourse course;
    static List<Path> jars;

    private final Map<String, String> environment = new LinkedHashMap<>();
    private List<Path> libraries = jars;

    /** Jars only, as a learner has them: a folder of classes needs a file for each class. */
    @BeforeAll
    static void jars() throws IOException {
        Path lib = Files.createDirectories(root.resolve("lib"));
        var all = new ArrayList<Path>();
        for (Path each : ClassPath.all()) {
            Path jar = lib.resolve(all.size() + "-" + each.getFileName() + (Files.isDirectory(each) ? ".jar" : ""));
            if (Files.isDirectory(each)) {
                String[] pack = {"--create", "--file", jar.toString(), "-C", each.toString(), "."};
                assertEquals(0, ToolProvider.findFirst("jar").orElseThrow().run(System.out, System.err, pack));
            } else if (Files.exists(each)) {
                Files.copy(each, jar);
            }
            all.add(jar);
        }
        jars = all;
    }

    @BeforeAll
    static void a_server_and_something_wild() {
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

    @Test
    void where_nothing_is_wrong_all_pass() throws Exception {
        assertPassed(check("Server"));
        assertPassed(check("Program"));
    }

    @Test
    void few_files_are_the_machines() throws Exception {
        needs("prlimit");
        assertNotJudged(check("Server", "prlimit", "--nofile=70:70"), "too few files");
        assertPassed(check("Server", "prlimit", "--nofile=1000:1000"));
    }

    @Test
    void files_that_the_learner_opens_are_the_learners() throws Exception {
        needs("prlimit");
        wild("var open = new java.util.ArrayList<Object>();"
                + " while (true) open.add(new java.io.FileInputStream(\"lessons/lesson90_trial/lesson.adoc\"));");
        assertTheirs(check("Wild", "prlimit", "--nofile=1000:1000"), "too many files or connections at Wild.java:4");
    }

    @Test
    void connections_that_the_learner_opens_are_the_learners() throws Exception {
        needs("prlimit");
        wild("var open = new java.util.ArrayList<Object>(); var door = new java.net.ServerSocket(0, 9999);"
                + " while (true) open.add(new java.net.Socket(\"127.0.0.1\", door.getLocalPort()));");
        assertTheirs(check("Wild", "prlimit", "--nofile=1000:1000"), "too many files or connections at Wild.java:4");
    }

    @Test
    void few_threads_are_the_machines() throws Exception {
        needs("prlimit");
        needs("setpriv");
        // The limit counts all processes of a user, and root has none: so it is somebody who has no others.
        Assumptions.assumeTrue(
                System.getProperty("user.name").equals("root"), "the limit on threads was not tried: only root can");
        assertEquals(0, run(List.of("chmod", "-R", "a+rX", root.toString())));
        String[] nobody = {"setpriv", "--reuid", "64999", "--clear-groups", "prlimit", "--nproc=44:44"};
        assertNotJudged(check("Server", nobody), "no more threads");
        nobody[5] = "--nproc=400:400";
        assertPassed(check("Server", nobody));
        wild("while (true) { var t = new Thread(() -> java.util.concurrent.locks.LockSupport.park());"
                + " t.setDaemon(true); t.start(); }");
        assertTheirs(check("Wild", nobody), "too many threads at Wild.java:4");
    }

    @Test
    void endless_threads_are_the_learners() throws Exception {
        wild("while (true) { var t = new Thread(() -> { while (true) java.util.concurrent.locks.LockSupport.park(); });"
                + " t.setDaemon(true); t.start(); }");
        assertTheirs(check("Wild"), " at Wild.java:4"); // of too many threads, or of too much time on a slow machine
    }

    @Test
    void a_machine_without_loopback_is_the_machines() throws Exception {
        Assumptions.assumeTrue(
                run(List.of("unshare", "-rn", "true")) == 0, "no network could be taken away: unshare does not work");
        assertNotJudged(check("Server", "unshare", "-rn"), "no connection to 127.0.0.1");
        wild("new java.net.Socket(\"127.0.0.1\", 1);");
        assertTheirs(check("Wild"), "ConnectException");
    }

    @Test
    void a_jvm_that_does_not_start_is_the_machines() throws Exception {
        environment.put("WORKBOOK_CHILD_OPTIONS", "-Xms9000g -Xmx9000g");
        assertNotJudged(check("Server"), "does not start");
        environment.put("WORKBOOK_CHILD_OPTIONS", "-Dnothing=at-all");
        assertPassed(check("Server"));
    }

    @Test
    void a_temporary_folder_that_cannot_be_written_is_the_machines(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        environment.put("WORKBOOK_CHILD_OPTIONS", "-Djava.io.tmpdir=" + file);
        assertNotJudged(check("Program"), "temporary files");
        wild("java.nio.file.Files.createTempFile(\"a\", \"b\");");
        assertTheirs(check("Wild"), "FileSystemException");
    }

    @Test
    void a_library_that_is_missing_or_damaged_is_the_machines(@TempDir Path folder) throws Exception {
        Path client = copyOf("socket.io-client", folder);
        assertPassed(check("Server"));
        byte[] bytes = Files.readAllBytes(client);
        Files.write(client, Arrays.copyOf(bytes, bytes.length / 2));
        assertNotJudged(check("Server"), "missing or damaged: " + client);
        for (String name : List.of("netty-transport-4", "junit-jupiter-engine")) {
            Path jar = copyOf(name, folder);
            Files.delete(jar);
            assertNotJudged(check("Server"), "missing or damaged: " + jar);
        }
    }

    @Test
    void a_class_that_the_learner_asks_for_in_vain_is_the_learners() throws Exception {
        wild("Class.forName(\"io.netty.channel.NoSuchThing\");");
        assertTheirs(check("Wild"), "ClassNotFoundException: io.netty.channel.NoSuchThing at Wild.java:4");
    }

    @Test
    void memory_that_the_learner_uses_up_is_the_learners() throws Exception {
        wild("var l = new java.util.ArrayList<byte[]>(); while (true) l.add(new byte[9999999]);");
        assertTheirs(check("Wild"), "used up the memory at Wild.java:4");
    }

    @Test
    void a_broken_archive_of_classes_changes_no_verdict() throws Exception {
        Path archive = root.resolve("engine/check/target/archives/workshop.jsa");
        Files.createDirectories(archive.getParent());
        Files.writeString(archive, "no archive");
        assertPassed(check("Server"));
        Files.delete(archive);
    }

    /** In the place of the library of this name, a copy of it that may be damaged. */
    private Path copyOf(String name, Path folder) throws IOException {
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

    private static void wild(String body) {
        course.source("Wild", "class Wild {\n static void go() throws Exception {\n" + body + "\n}\n}\n");
    }

    /** Checks an exercise; before it stands what sets a limit. Returns what was said. */
    private String check(String exercise, String... before) throws Exception {
        var command = new ArrayList<>(List.of(before));
        String path = libraries.stream().map(Path::toString).collect(Collectors.joining(java.io.File.pathSeparator));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                path,
                "workbook.check.Main",
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

    private static int run(List<String> command) throws InterruptedException {
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

    private static void needs(String program) throws InterruptedException {
        Assumptions.assumeTrue(run(List.of(program, "--version")) == 0, "not tried: there is no " + program);
    }

    private static void assertPassed(String said) {
        assertTrue(said.contains(" passed: 1 of 1 points"), said);
    }

    private static void assertNotJudged(String said, String part) {
        assertTrue(said.contains(" not judged: "), said);
        assertTrue(said.contains(part), said);
        assertTrue(said.contains("Your code is not the reason"), said);
    }

    private static void assertTheirs(String said, String part) {
        assertFalse(said.contains("not judged"), said);
        assertTrue(said.contains(part), said);
    }
}
