package workbook.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which Java the launcher of Windows takes, and which folders it works in. */
class WindowsJavaTest extends WindowsLauncher {

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
        StandInJdk stub = StandInJdk.ofWindows(folder.resolve("stub"), folder.resolve("nothing"));
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
}
