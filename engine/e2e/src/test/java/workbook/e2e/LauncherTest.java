package workbook.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way through the launcher, in the shells that {@code /bin/sh} is most often. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "that launcher is tried in the tests whose name begins with Windows")
@ParameterizedClass
@ValueSource(strings = {"dash", "bash"})
class LauncherTest extends ShellLauncher {

    @Test
    void what_is_complete_is_started_with_all_that_was_typed() throws Exception {
        jdk.complete();
        jdk.plan("1");
        var said = types("check", "a b", "*", "$HOME", "it's", "\"", "", "--x=y,z;");

        assertEquals(new Said(1, ""), said);
        assertEquals(List.of("engine<check><a b><*><$HOME><it's><\"><><--x=y,z;>"), jdk.calls());
        assertTrue(jdk.lastCall().contains("<-Dworkbook.root=" + root.toRealPath() + ">"), jdk.lastCall());
    }

    @Test
    void the_first_start_builds_and_goes_on() throws Exception {
        jdk.plan("0 complete", "0");
        assertEquals(new Said(0, ""), types("list"));
        assertEquals(List.of("cli", "engine<list>"), jdk.calls());
    }

    @Test
    void a_build_that_fails_is_the_end() throws Exception {
        jdk.plan("2");
        assertEquals(new Said(2, ""), types("list"));
        assertEquals(List.of("cli"), jdk.calls());
    }

    @ParameterizedTest
    @ValueSource(strings = {"current", "program/cli.jar", "program/lib/some.jar"})
    void what_is_gone_or_cut_off_is_built_and_never_started(String file) throws Exception {
        Path damaged = root.resolve(".workbook/engine/cli").resolve(file);
        for (String left : new String[] {null, "", "prog"}) {
            jdk.complete();
            Files.delete(damaged);
            if (left != null) {
                Files.writeString(damaged, left);
            }
            jdk.plan("2");
            assertEquals(2, types("list").code());
            assertEquals(List.of("cli"), jdk.calls(), file + ": " + left);
        }
    }

    @Test
    void the_engine_asks_for_itself_and_for_the_pages() throws Exception {
        jdk.complete();
        jdk.plan("75", "0", "76", "0", "0");
        assertEquals(new Said(0, ""), types("read", "02"));
        assertEquals(List.of("engine<read><02>", "cli", "engine<read><02>", "site", "engine<read><02>"), jdk.calls());
    }

    @ParameterizedTest
    @CsvSource({"78, grade", "79, sheet"})
    void it_asks_for_the_programs_that_few_need(String code, String program) throws Exception {
        jdk.complete();
        jdk.plan(code, "0", "0");
        assertEquals(new Said(0, ""), types(program));
        assertEquals(List.of("engine<" + program + ">", program, "engine<" + program + ">"), jdk.calls());
    }

    /** However often: somebody may build again and again beside a workbook that watches. */
    @Test
    void an_engine_whose_place_another_build_has_taken_is_started_again() throws Exception {
        jdk.complete();
        jdk.plan("77", "77", "77", "77", "0");
        assertEquals(new Said(0, ""), types("watch"));
        assertEquals(java.util.Collections.nCopies(5, "engine<watch>"), jdk.calls());
    }

    @ParameterizedTest
    @ValueSource(strings = {"75", "76", "78", "79"})
    void an_engine_that_never_has_enough_is_given_up(String code) throws Exception {
        jdk.complete();
        jdk.plan(code, "0", code, "0", code, "0", code, "0", code);
        var said = types("list");

        assertEquals(2, said.code());
        assertTrue(
                said.words()
                        .startsWith(
                                "The workbook was built 3 times, and still asks for a build (exit code " + code + ")."),
                said.words());
        assertEquals(7, jdk.calls().size());
    }

    @Test
    void an_engine_that_is_not_there_after_its_build_is_given_up() throws Exception {
        jdk.plan("0", "0", "0", "0");
        assertEquals(2, types("list").code());
        assertEquals(List.of("cli", "cli", "cli"), jdk.calls());
    }

    @Test
    void an_engine_that_was_killed_is_told_in_a_sentence() throws Exception {
        jdk.complete();
        jdk.plan("killed");
        var said = types("list");
        assertEquals(2, said.code());
        assertTrue(said.words().contains("(signal 9): perhaps there was no memory left."), said.words());
    }

    @Test
    void archives_that_may_have_crashed_it_are_not_used_again() throws Exception {
        jdk.complete();
        Path archive = root.resolve(".workbook/engine/cli/program/archives/tool.jsa");
        Files.createDirectories(archive.getParent());
        Files.writeString(archive, "damaged");
        jdk.plan("139");
        assertEquals(2, types("list").code());
        assertFalse(Files.exists(archive));
    }

    @Test
    void interrupting_it_is_no_crash() throws Exception {
        jdk.complete();
        jdk.plan("130");
        assertEquals(new Said(130, ""), types("list"));
    }

    @Test
    void the_terminal_is_put_back_when_nobody_else_can() throws Exception {
        jdk.complete();
        jdk.program("java", "#!/bin/sh\nstty raw -echo -isig\nprintf '\\033[?1049h'\nkill -9 $$\n");
        String line = "echo what was there; JAVA_HOME='" + jdk.home() + "' " + shell
                + " ./workbook; stty -a; echo the end; read -r end";
        try (var terminal = Terminal.running(root, line)) {
            String screen = terminal.shows("the end", Duration.ofSeconds(30));
            List<String> settings = List.of(screen.split("[\\s;]+", -1));
            assertTrue(settings.containsAll(List.of("isig", "icanon", "echo")), screen);
            assertTrue(screen.contains("what was there"), screen);
        }
    }

    @Test
    void a_release_is_started_where_it_lies_and_never_built() throws Exception {
        release();
        jdk.plan("0");
        assertEquals(new Said(0, ""), types("list"));
        assertTrue(jdk.lastCall().contains("/engine/cli/target/program/cli.jar>"), jdk.lastCall());

        jdk.plan("75");
        assertIncomplete(types("list"));
        Files.delete(root.resolve("engine/cli/target/program/lib/some.jar"));
        assertIncomplete(types("list"));
        jdk.complete();
        Files.delete(root.resolve("release.txt")); // the last file in its zip
        assertIncomplete(types("list"));
    }

    private void release() throws IOException {
        Files.delete(root.resolve(BUILD));
        Files.writeString(root.resolve("release.txt"), "release\n");
        jdk = StandInJdk.of(folder.resolve("a jdk"), root.resolve("engine/cli/target"));
        jdk.complete();
    }

    private void assertIncomplete(Said said) throws IOException {
        assertEquals(2, said.code());
        assertEquals(
                "Something is missing in " + root.toRealPath()
                        + ", and a release builds nothing: unpack its zip again, over the existing files.",
                said.words());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-x", "a'b", "a\"b", "$HOME `id`", "50% (1)", "a;b&c", "[ab]*?", "#!x", "tab\there"})
    void a_folder_may_have_an_odd_name(String name) throws Exception {
        fetch(name);
        jdk.complete();
        jdk.plan("0");
        assertEquals(new Said(0, ""), types("list"));
        assertTrue(jdk.lastCall().contains("<-Dworkbook.root=" + root.toRealPath() + ">"), jdk.lastCall());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:b", "a\\b", "Wow!"})
    void a_folder_in_which_java_or_maven_cannot_work_is_named(String name) throws Exception {
        fetch(name);
        var said = types("list");
        assertEquals(2, said.code());
        assertTrue(
                said.words().contains("cannot work in the folder " + root.toRealPath() + ", because of"), said.words());
    }

    @Test
    void it_may_be_a_link_and_be_started_from_anywhere() throws Exception {
        jdk.complete();
        jdk.plan("0");
        Path link = Files.createSymbolicLink(folder.resolve("link"), root.resolve("workbook"));
        assertEquals(0, types(Map.of(), link, "list").code());
        assertTrue(jdk.lastCall().contains("<-Dworkbook.root=" + root.toRealPath() + ">"), jdk.lastCall());
    }
}
