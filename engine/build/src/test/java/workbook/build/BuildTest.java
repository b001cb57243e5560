package workbook.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbook.build.Build.Network;
import workbook.build.Build.Program;
import workbook.build.Build.Screen;

/** Maven is a script here, which builds a program of two files, or does what the test lets go wrong. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-in for Maven is a shell script")
class BuildTest {

    private static final String BUILDS = """
            for word do case $word in -Dworkbook.build=*) id=${word#*=} ;; esac; done
            program=.workbook/engine/cli/$id
            echo "[INFO] Building The wire, repaired 0.1.0-SNAPSHOT    [1/3]"
            mkdir -p $program/lib .workbook/build/$id
            echo library >$program/lib/some.jar
            echo program >$program/cli.jar
            """;

    private static final String FILES = "[8 cli.jar, 0 in-use, 8 lib/some.jar, ";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Path root;
    private Program program;

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

    @Test
    void a_build_names_each_file_with_its_size() throws IOException {
        maven(BUILDS);
        assertEquals(0, build(), this::said);

        assertTrue(files().startsWith(FILES), this::files);
        assertTrue(program.jar().isPresent());
        assertTrue(said().startsWith("Building the workbook.\nOnly the first time"), this::said);
        assertTrue(said().contains("  [1/3] The wire, repaired\n"), this::said);
        assertFalse(Files.exists(root.resolve(".workbook/build")), "what Maven compiled is not needed any more");
    }

    @Test
    void a_file_that_is_cut_off_or_gone_is_missed_and_built_again() throws IOException {
        maven(BUILDS);
        build();
        Path library = program.jar().orElseThrow().resolveSibling("lib/some.jar");

        Files.writeString(library, "lib");
        assertEquals("lib/some.jar", program.missing().orElse(""));
        Files.delete(library);
        assertTrue(program.jar().isEmpty());
        assertEquals(0, build(), this::said);
        assertTrue(said().contains("again: lib/some.jar is missing or damaged"), this::said);
        assertTrue(program.jar().isPresent());
    }

    @Test
    void a_list_of_files_that_is_gone_cut_off_or_garbage_is_a_program_that_is_missing() throws IOException {
        maven(BUILDS);
        build();
        String whole = Files.readString(program.current());
        for (String garbage :
                List.of("", "\n", "id", whole.substring(0, whole.length() - 3), "\u0000\u0000", "a b\nc")) {
            Files.writeString(program.current(), garbage);
            assertTrue(program.jar().isEmpty(), garbage);
        }
    }

    @Test
    void a_build_that_fails_leaves_the_program_that_is_there() throws IOException {
        maven(BUILDS);
        build();
        String before = files();
        changeSource();
        maven(BUILDS + "echo '[ERROR] Compilation failure'; exit 1");

        assertEquals(2, build());
        assertEquals(before, files());
        assertTrue(program.jar().isPresent());
        assertTrue(said().contains("failed. The whole log: " + root.resolve(".workbook/build.log")), this::said);
        assertTrue(said().contains("[ERROR] Compilation failure"), this::said);
    }

    @Test
    void what_another_launcher_has_built_from_the_same_sources_is_not_built_again() throws IOException {
        maven(BUILDS);
        build();
        String before = files();
        maven("exit 1");
        assertEquals(0, build());
        assertEquals(before, files());
        changeSource();
        assertEquals(2, build(), "the control");
    }

    private void changeSource() throws IOException {
        Path source = root.resolve("wire/src/main/java/Some.java");
        Files.writeString(source, Files.readString(source) + " // changed");
    }

    @Test
    void what_an_interrupted_build_left_is_removed_by_the_next() throws IOException {
        Path half = write(".workbook/engine/cli/half/cli.jar", "half").getParent();
        Path aside = write(".workbook/build/half/wire/classes/Some.class", "half");
        maven(BUILDS);

        assertEquals(0, build(), this::said);
        assertFalse(Files.exists(half));
        assertFalse(Files.exists(aside));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Could not transfer artifact a:b:jar:1 from/to m (http://x/): Read timed out -> [Help 1]|"
                        + "Maven could not download a:b:jar:1: Read timed out",
                "\u001b[1;31mUnknown host\u001b[m repo.example.org|There is no network",
                "Cannot access central in offline mode|There is no network",
                "error writing Some.class: No space left on device|The disk is full",
                "Could not create local repository at /root/.m2|Maven could not write its files",
                "release version 17 not supported|release version 17 not supported",
            })
    void a_failure_has_a_sentence(String line, String sentence) throws IOException {
        maven("echo '[ERROR] " + line + "'; exit 1");

        assertEquals(2, build());
        assertTrue(said().contains(sentence), this::said);
        assertTrue(program.jar().isEmpty());
    }

    @Test
    void a_network_that_stays_silent_is_given_up() throws IOException {
        maven("echo '[INFO] Scanning'; echo 'Downloading from central: https://example.org/some.jar'; exec sleep 600");

        assertEquals(2, build());
        assertTrue(
                said().contains("For 1 s nothing came from the network, while Maven downloaded"
                        + " https://example.org/some.jar.\nThere is no network"),
                this::said);
    }

    @Test
    void a_network_that_is_slow_and_a_compiler_that_is_silent_are_waited_for() {
        var network = new Network(3, () -> {});
        network.heard("Downloading from central: https://example.org/one.jar");
        network.heard("Downloading from central: https://example.org/other.jar");
        for (int kilobytes = 1; kilobytes < 9; kilobytes++) {
            assertFalse(network.heard("Progress (2): " + kilobytes + " kB"), "this is nothing for the log");
            assertTrue(waits(network, 3));
        }
        network.heard("Downloaded from central: https://example.org/one.jar (8 kB)");
        network.heard("[INFO] --- compile");
        assertTrue(waits(network, 99));

        network.heard("Downloading from central: https://example.org/other.jar");
        assertTrue(waits(network, 3));
        assertFalse(waits(network, 1));
        assertTrue(network.stalled().orElse("").contains("https://example.org/other.jar"));
    }

    private static boolean waits(Network network, int seconds) {
        return Stream.generate(network::nextSecond).limit(seconds).allMatch(on -> on);
    }

    @Test
    void a_page_that_cannot_be_made_is_told_and_nothing_else() throws IOException {
        program = Program.site(root);
        write("engine/site/pom.xml", "<project/>");
        write("engine/site/src/main/java/Some.java", "class Some {}");
        maven("printf '%s\\n' 'The pages were not made:' 'lesson.adoc:3: no such test' '[INFO] BUILD FAILURE'; exit 1");

        assertEquals(2, build());
        assertTrue(said().endsWith("The pages were not made:\nlesson.adoc:3: no such test\n"), this::said);
    }

    @Test
    void a_broken_download_is_fetched_once_more() throws IOException {
        Path library = Files.writeString(folder.resolve("some-1.0.jar"), "broken");
        maven("[ -e '" + library + "' ] && echo 'java.io.IOException: " + Build.BROKEN + library + "' && exit 1\n"
                + BUILDS);

        assertEquals(0, build(), this::said);
        assertTrue(said().contains("A download was broken, and is fetched again: " + library), this::said);
    }

    @Test
    void a_download_that_stays_broken_ends_with_a_sentence() throws IOException {
        Path library = folder.resolve("some-1.0.jar");
        maven("echo x >>'" + folder.resolve("runs") + "'; echo broken >'" + library + "'; echo '[ERROR] error reading "
                + library + "; zip END header not found'; exit 1");

        assertEquals(2, build());
        assertEquals(4, Files.readAllLines(folder.resolve("runs")).size());
        assertTrue(said().contains("zip END header not found"), this::said);
    }

    @Test
    void without_maven_it_says_so() throws IOException {
        assertEquals(2, build());
        assertTrue(said().startsWith("There is no Maven (mvn) on the PATH"), this::said);
    }

    @Test
    void a_part_of_the_workbook_that_is_gone_is_named() throws IOException {
        maven(BUILDS);
        Files.delete(root.resolve("kit/pom.xml"));
        assertEquals(2, build());
        assertTrue(said().contains(root.resolve("kit/pom.xml") + " is missing, and the workbook is built"), this::said);
    }

    @Test
    void a_folder_in_which_java_cannot_compile_is_named() throws IOException {
        String hearts = new String(Character.toChars(0x1F495));
        if (Charset.forName(System.getProperty("sun.jnu.encoding")).newEncoder().canEncode(hearts)) {
            root = folder.resolve(hearts);
            write("engine/cli/pom.xml", "<project/>");
            assertEquals(2, build());
            assertTrue(said().startsWith("Java cannot compile in the folder " + root), this::said);
        }
    }

    @Test
    void a_folder_that_cannot_be_written_to_is_named() throws IOException {
        maven(BUILDS);
        write(".workbook", "a file");
        assertEquals(2, build());
        assertTrue(said().startsWith("The folder " + root + " cannot be written to"), this::said);
    }

    @Test
    void two_at_once_build_once() throws Exception {
        maven("echo run >>runs\nuntil [ -e go ]; do sleep 0.05; done\n" + BUILDS);
        Process one = startedAsTheLauncherDoes();
        await(() -> Files.exists(root.resolve("runs")));
        Process other = started();
        assertEquals(
                "Another ./workbook is building in this folder: waiting until it is done.",
                other.errorReader(UTF_8).readLine());
        write("go", "");

        assertEquals(0, one.waitFor());
        assertEquals(0, other.waitFor());
        assertEquals(List.of("run"), Files.readAllLines(root.resolve("runs")));
        assertTrue(program.jar().isPresent());
    }

    @Test
    void one_that_is_killed_does_not_stop_the_next() throws Exception {
        maven("echo run >>runs\nmkdir -p .workbook/engine/cli/half\n[ -e go ] || exec sleep 60\n" + BUILDS);
        Process killed = started();
        await(() -> Files.exists(root.resolve(".workbook/engine/cli/half")));
        List<ProcessHandle> left = killed.descendants().toList();
        killed.destroyForcibly().waitFor();
        write("go", "");
        Process next = started();

        assertEquals(0, next.waitFor());
        assertTrue(program.jar().isPresent());
        assertFalse(Files.exists(root.resolve(".workbook/engine/cli/half")));
        left.forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void a_program_that_somebody_runs_is_not_removed() throws Exception {
        maven(BUILDS);
        build();
        Path older = program.jar().orElseThrow().getParent();
        Process user = java("-cp", System.getProperty("java.class.path"), InUse.class.getName(), older.toString());
        assertEquals("in use", user.inputReader(UTF_8).readLine());
        changeSource();
        build();
        Path newer = program.jar().orElseThrow().getParent();
        assertTrue(Files.exists(older.resolve("cli.jar")));

        user.getOutputStream().close();
        user.waitFor();
        changeSource();
        build();
        assertFalse(Files.exists(older));
        assertFalse(Files.exists(newer));
    }

    @Test
    void a_jar_that_is_damaged_inside_is_built_anew() throws IOException {
        Path jar = folder.resolve("whole.jar");
        try (var out = new java.util.jar.JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new java.util.zip.ZipEntry("text"));
            out.write("text that is long enough to be damaged in the middle".getBytes(UTF_8));
        }
        maven(BUILDS + "cp '" + jar + "' $program/cli.jar; cp '" + jar + "' $program/lib/some.jar");
        build();
        assertFalse(program.discardIfDamaged());

        Path library = program.jar().orElseThrow().resolveSibling("lib/some.jar");
        byte[] bytes = Files.readAllBytes(library);
        bytes[45] ^= 1;
        Files.write(library, bytes);
        assertTrue(program.jar().isPresent(), "its size is as before");
        assertTrue(program.discardIfDamaged());
        assertTrue(program.jar().isEmpty());
    }

    @Test
    void the_line_that_moves_fits_the_terminal() {
        var screen = new Screen(new PrintStream(said, true, UTF_8), true, 30);
        try (var line = screen.line()) {
            line.heard("[INFO] Building What exercises are tested and explored with 0.1.0-SNAPSHOT   [2/3]");
            line.heard("Downloading from central: https://example.org/some.jar");
        }
        String drawn = said();
        assertTrue(drawn.contains("[2/3] What exercises"), drawn);
        assertFalse(drawn.contains("\n"), drawn);
        assertTrue(Stream.of(drawn.split("\r")).allMatch(each -> each.length() <= 30), drawn);
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) throws InterruptedException {
        for (int i = 0; i < 600 && !condition.holds(); i++) {
            Thread.sleep(50);
        }
        assertTrue(condition.holds());
    }

    private int build() {
        said.reset();
        var screen = new Screen(new PrintStream(said, true, UTF_8), false, 79);
        return new Build(root, program, screen, environment(), 1).run();
    }

    /** The source alone, which a JVM compiles first. */
    private Process startedAsTheLauncherDoes() throws IOException {
        Path source = Path.of("src/main/java/workbook/build/Build.java").toAbsolutePath();
        return java(source.toString(), root.toString(), "cli");
    }

    private Process started() throws IOException {
        return java("-cp", System.getProperty("java.class.path"), Build.class.getName(), root.toString(), "cli");
    }

    private Process java(String... arguments) throws IOException {
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

    private Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put("PATH", folder.resolve("bin") + ":/usr/bin:/bin");
        if (!Files.exists(folder.resolve("bin/mvn"))) {
            environment.put("PATH", folder.resolve("bin").toString());
        }
        return environment;
    }

    private void maven(String script) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path mvn = Files.writeString(bin.resolve("mvn"), "#!/bin/sh\n" + script);
        assertTrue(mvn.toFile().setExecutable(true));
    }

    /** What {@code current} names, without the folder. */
    private String files() {
        try {
            return Files.readAllLines(program.current()).stream()
                    .skip(1)
                    .toList()
                    .toString();
        } catch (IOException e) {
            return e.toString();
        }
    }

    private String said() {
        return said.toString(UTF_8).replace("\r\n", "\n");
    }

    private Path write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
