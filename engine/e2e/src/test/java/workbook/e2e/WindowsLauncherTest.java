package workbook.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every way through the launcher of Windows, in the {@code cmd} that Wine brings.
 *
 * <p>That is not the one of Microsoft: what passes here may still fail there, but hardly the other way.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the paths are Wine's")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WindowsLauncherTest {

    private static final String BUILD = "engine/check/src/main/java/workbook/check/build/Build.java";

    @TempDir
    private static Path folder;

    private int tries;
    private @Nullable Path wine;
    private Path root;
    private StandInJdk jdk;

    @BeforeAll
    void install() throws IOException, InterruptedException {
        wine = Machine.program("the launcher of Windows was not tried", "wine");
        root = folder;
        assertEquals("ready", run(Map.of(), "cmd", "/c", "echo ready").out()); // makes Windows' own folders
    }

    @AfterAll
    void end() throws IOException, InterruptedException {
        if (wine != null) {
            root = folder;
            run(Map.of(), "wineboot", "-k"); // or its services would go on for a while
            Copy.delete(folder.resolve("wine"));
        }
    }

    @BeforeEach
    void fetch() throws IOException {
        fetch("my work & book (1)");
    }

    private void fetch(String name) throws IOException {
        root = folder.resolve(++tries + "/" + name);
        Files.createDirectories(root.resolve(BUILD).getParent());
        Files.writeString(root.resolve(BUILD), "");
        String script = Files.readString(Path.of("../../workbook.cmd"));
        Files.writeString(
                root.resolve("workbook.cmd"), script.replace("\r\n", "\n").replace("\n", "\r\n"));
        jdk = StandInJdk.ofWindows(folder.resolve(tries + "/a jdk (x86)"), root.resolve(".workbook/engine/check"));
    }

    @Test
    void what_is_complete_is_started_with_all_that_was_typed() throws Exception {
        jdk.complete();
        jdk.plan("1");
        var said = types("check", "a b", "x & y", "(p)", "a,b;c=d");

        assertEquals(new Said(1, "", ""), said);
        assertEquals(List.of("engine check \"a b\" \"x & y\" (p) a,b;c=d"), jdk.calls());
        assertTrue(jdk.lastCall().contains("\"-Dworkbook.root=" + StandInJdk.windows(root) + "\""), jdk.lastCall());
    }

    @Test
    void the_first_start_builds_and_goes_on() throws Exception {
        jdk.plan("0 complete", "0");
        assertEquals(new Said(0, "", ""), types("list"));
        assertEquals(List.of("check", "engine list"), jdk.calls());
    }

    @Test
    void a_build_is_told_where_the_workbook_is() throws Exception {
        jdk.plan("2");
        types("list");
        String folder = StandInJdk.windows(root);
        assertTrue(
                jdk.lastCall()
                        .endsWith("\"" + folder + "\\" + BUILD.replace('/', '\\') + "\" \"" + folder + "\" check"),
                jdk.lastCall());
    }

    @Test
    void a_build_that_fails_is_the_end() throws Exception {
        jdk.plan("2");
        assertEquals(new Said(2, "", ""), types("list"));
        assertEquals(List.of("check"), jdk.calls());
    }

    @ParameterizedTest
    @ValueSource(strings = {"current", "program/check.jar", "program/lib/some.jar"})
    void what_is_gone_or_cut_off_is_built_and_never_started(String file) throws Exception {
        Path damaged = root.resolve(".workbook/engine/check").resolve(file);
        for (String left : new String[] {null, "", "prog"}) {
            jdk.complete();
            Files.delete(damaged);
            if (left != null) {
                Files.writeString(damaged, left);
            }
            jdk.plan("2");
            assertEquals(2, types("list").code());
            assertEquals(List.of("check"), jdk.calls(), file + ": " + left);
        }
    }

    @Test
    void the_engine_asks_for_itself_and_for_the_pages() throws Exception {
        jdk.complete();
        jdk.plan("75", "0", "76", "0", "0");
        assertEquals(new Said(0, "", ""), types("read", "02"));
        assertEquals(List.of("engine read 02", "check", "engine read 02", "site", "engine read 02"), jdk.calls());
    }

    /** However often: somebody may build again and again beside a workbook that watches. */
    @Test
    void an_engine_whose_place_another_build_has_taken_is_started_again() throws Exception {
        jdk.complete();
        jdk.plan("77", "77", "77", "77", "0");
        assertEquals(new Said(0, "", ""), types("watch"));
        assertEquals(java.util.Collections.nCopies(5, "engine watch"), jdk.calls());
    }

    @ParameterizedTest
    @ValueSource(strings = {"75", "76"})
    void an_engine_that_never_has_enough_is_given_up(String code) throws Exception {
        jdk.complete();
        jdk.plan(code, "0", code, "0", code, "0", code, "0", code);
        var said = types("list");

        assertEquals(2, said.code());
        assertTrue(
                said.words()
                        .startsWith(
                                "The workbook was built 3 times, and still asks for a build [exit code " + code + "]."),
                said.words());
        assertEquals(7, jdk.calls().size());
    }

    @Test
    void an_engine_that_crashed_is_told_and_its_archives_are_not_used_again() throws Exception {
        jdk.complete();
        Path archive = root.resolve(".workbook/engine/check/program/archives/tool.jsa");
        Files.createDirectories(archive.getParent());
        Files.writeString(archive, "damaged");
        jdk.plan("-1073741819");
        var said = types("list");
        assertEquals(2, said.code());
        assertTrue(said.words().startsWith("The workbook crashed [exit code -1073741819]"), said.words());
        assertFalse(Files.exists(archive));
    }

    @Test
    void a_release_is_started_where_it_lies_and_never_built() throws Exception {
        Files.delete(root.resolve(BUILD));
        Files.writeString(root.resolve("release.txt"), "release\n");
        jdk = StandInJdk.ofWindows(folder.resolve(tries + "/jdk"), root.resolve("engine/check/target"));
        jdk.complete();
        jdk.plan("0");
        assertEquals(new Said(0, "", ""), types("list"));
        assertTrue(jdk.lastCall().contains("\\engine\\check\\target\\program\\check.jar\""), jdk.lastCall());

        jdk.plan("75");
        assertIncomplete(types("list"));
        Files.delete(root.resolve("engine/check/target/program/lib/some.jar"));
        assertIncomplete(types("list"));
        jdk.complete();
        Files.delete(root.resolve("release.txt")); // the last file in its zip
        assertIncomplete(types("list"));
    }

    private void assertIncomplete(Said said) {
        assertEquals(2, said.code());
        assertEquals(
                "Something is missing in \"" + StandInJdk.windows(root)
                        + "\", and a release builds nothing: unpack its zip once more, over what is there.",
                said.words());
    }

    @Test
    void without_java_it_says_what_to_install() throws Exception {
        assertEquals(
                new Said(
                        2,
                        "",
                        "There is no java on the PATH: install a JDK 17 or newer, or set JAVA_HOME to its folder."),
                types(Map.of("JAVA_HOME", ""), "list"));
    }

    @Test
    void the_java_on_the_path_is_taken() throws Exception {
        jdk.complete();
        jdk.plan("0");
        assertEquals(new Said(0, "", ""), types(onPath(jdk), "list"));
        assertEquals(List.of("engine list"), jdk.calls());
    }

    @Test
    void a_java_that_lies_far_from_its_folder_is_asked() throws Exception {
        jdk.complete();
        StandInJdk stub = StandInJdk.ofWindows(folder.resolve(tries + "/stub"), folder.resolve(tries + "/nothing"));
        Files.delete(stub.home().resolve("release"));
        String home = StandInJdk.windows(jdk.home());
        Files.writeString(jdk.home().resolve("settings"), "    java.home = " + home + "\r\n    java.version = 17\r\n");
        jdk.plan("0 settings", "0");
        assertEquals(new Said(0, "", ""), types(onPath(stub), "list"));

        jdk.plan("1");
        var said = types(onPath(stub), "list");
        assertEquals(2, said.code());
        assertTrue(said.words().contains("\\bin\\java.exe\" does not start"), said.words());
    }

    private static Map<String, String> onPath(StandInJdk jdk) {
        return Map.of("JAVA_HOME", "", "WINEPATH", StandInJdk.windows(jdk.home().resolve("bin")));
    }

    @Test
    void quotes_around_java_home_do_no_harm() throws Exception {
        jdk.complete();
        jdk.plan("0");
        assertEquals(
                new Said(0, "", ""), types(Map.of("JAVA_HOME", "\"" + StandInJdk.windows(jdk.home()) + "\""), "list"));
    }

    @Test
    void a_java_home_that_is_none_is_named() throws Exception {
        var said = types(Map.of("JAVA_HOME", "Z:\\no such (folder)"), "list");
        assertEquals(
                new Said(
                        2,
                        "",
                        "JAVA_HOME is \"Z:\\no such (folder)\", but there is no bin\\java.exe in it: set it to the folder of"
                                + " a JDK 17 or newer."),
                said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8.0_292", "11.0.2", "16"})
    void a_java_that_is_too_old_is_named(String version) throws Exception {
        jdk.version(version);
        var said = types("list");
        assertEquals(2, said.code());
        assertTrue(said.words().startsWith("The workbook needs a JDK 17 or newer, and \"Z:"), said.words());
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "21.0.1", "26-ea"})
    void a_java_that_is_new_enough_is_taken(String version) throws Exception {
        jdk.complete();
        jdk.version(version);
        jdk.plan("0");
        assertEquals(new Said(0, "", ""), types("list"));
    }

    @Test
    void a_jre_is_not_enough() throws Exception {
        Files.delete(jdk.home().resolve("bin/javac.exe"));
        var said = types("list");
        assertEquals(2, said.code());
        assertTrue(said.words().contains("is a JRE: there is no compiler in it."), said.words());
    }

    @ParameterizedTest
    @ValueSource(strings = {"100 (a)", "it's a^b", "Wow! so", "a=b,c", "[a] @home"})
    void a_folder_may_have_an_odd_name(String name) throws Exception {
        fetch(name);
        jdk.complete();
        jdk.plan("0");
        assertEquals(new Said(0, "", ""), types("list"));
        assertTrue(jdk.lastCall().contains("\"-Dworkbook.root=" + StandInJdk.windows(root) + "\""), jdk.lastCall());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b", "Wow!"})
    void a_folder_in_which_java_cannot_work_is_named(String name) throws Exception {
        fetch(name);
        var said = types("list");
        assertEquals(2, said.code());
        assertTrue(
                said.words().startsWith("Java cannot work in the folder \"" + StandInJdk.windows(root) + "\""),
                said.words());
    }

    /** How it ended, and what it said. */
    private record Said(int code, String out, String words) {}

    private Said types(String... arguments) throws IOException, InterruptedException {
        return types(Map.of(), arguments);
    }

    private Said types(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        var all = new HashMap<>(jdk.environment());
        all.put("JAVA_HOME", StandInJdk.windows(jdk.home()));
        all.putAll(environment);
        var command = new ArrayList<>(List.of("cmd", "/c", "workbook"));
        command.addAll(List.of(arguments));
        return run(all, command.toArray(String[]::new));
    }

    private Said run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of(String.valueOf(wine)));
        all.addAll(List.of(command));
        Path out = folder.resolve("out");
        Path words = folder.resolve("words");
        var builder = new ProcessBuilder(all)
                .directory(root.toFile())
                .redirectOutput(out.toFile())
                .redirectError(words.toFile());
        builder.environment().put("WINEPREFIX", folder.resolve("wine").toString());
        builder.environment().put("WINEDEBUG", "-all");
        builder.environment().put("WINEDLLOVERRIDES", "mscoree,mshtml=");
        builder.environment().remove("DISPLAY");
        builder.environment().putAll(environment);
        Machine.speakUtf8(builder.environment());
        Process process = builder.start();
        process.getOutputStream().close();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), "it does not end");
        return new Said(process.exitValue(), text(out), text(words));
    }

    /** Without what Wine itself says about its own folders. */
    private static String text(Path file) throws IOException {
        return String.join(
                        "\n",
                        Files.readAllLines(file, UTF_8).stream()
                                .filter(line -> !line.startsWith("wine: ") && !line.startsWith("it looks like wine32"))
                                .toList())
                .strip();
    }
}
