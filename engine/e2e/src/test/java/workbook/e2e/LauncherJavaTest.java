package workbook.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "that launcher is tried in the tests whose name begins with Windows")
@ParameterizedClass
@ValueSource(strings = {"dash", "bash"})
class LauncherJavaTest extends ShellLauncher {

    @Test
    void without_java_it_says_what_to_install() throws Exception {
        Map<String, String> nothing =
                Map.of("PATH", tools("dirname", "readlink").toString(), "JAVA_HOME", "");
        assertEquals(
                new Said(2, "There is no java on the PATH: install a JDK 17 or newer, or set JAVA_HOME to its folder."),
                types(nothing, "list"));
    }

    @Test
    void the_java_on_the_path_is_taken_and_followed_to_its_folder() throws Exception {
        jdk.complete();
        jdk.plan("0");
        Path path = tools("dirname", "readlink", "wc", "cat", "rm");
        Files.createSymbolicLink(path.resolve("java"), jdk.home().resolve("bin/java"));
        Files.writeString(path.resolveSibling("1.plan"), "0\n"); // beside the link, which the stand-in does not follow
        assertEquals(
                0,
                types(Map.of("PATH", path.toString(), "JAVA_HOME", ""), "list").code());
    }

    @Test
    void a_java_home_that_is_none_is_named() throws Exception {
        var said = types(Map.of("JAVA_HOME", "/no such folder"), "list");
        assertEquals(
                new Said(
                        2,
                        "JAVA_HOME is /no such folder, but there is no bin/java in it: set it to the folder of a JDK 17"
                                + " or newer."),
                said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8.0_292", "11.0.2", "16"})
    void a_java_that_is_too_old_is_named(String version) throws Exception {
        jdk.version(version);
        var said = types("list");
        assertEquals(2, said.code());
        assertTrue(said.words().startsWith("The workbook needs a JDK 17 or newer, and "), said.words());
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "21.0.1", "26-ea"})
    void a_java_that_is_new_enough_is_taken(String version) throws Exception {
        jdk.complete();
        jdk.version(version);
        jdk.plan("0");
        assertEquals(new Said(0, ""), types("list"));
    }

    @Test
    void a_jre_is_not_enough() throws Exception {
        Files.delete(jdk.home().resolve("bin/javac"));
        var said = types("list");
        assertEquals(2, said.code());
        assertTrue(said.words().contains("is a JRE: there is no compiler (bin/javac) in it."), said.words());
    }

    @Test
    void a_java_that_lies_far_from_its_folder_is_asked() throws Exception {
        jdk.complete();
        Files.delete(jdk.home().resolve("release"));
        Path settings = jdk.home().resolve("settings");
        Files.writeString(settings, "    java.home = " + jdk.home() + "\n    java.version = 17.0.1\n");
        jdk.plan("0");
        assertEquals(new Said(0, ""), types("list"));

        Files.delete(settings);
        var said = types("list");
        assertEquals(2, said.code());
        assertTrue(said.words().contains("/bin/java does not start: "), said.words());
    }

    /** A folder with these programs, and no others. */
    private Path tools(String... names) throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools/bin"));
        for (String name : names) {
            Path program = Machine.program("nothing was started", name);
            Path script = Files.writeString(tools.resolve(name), "#!/bin/sh\nexec " + program + " \"$@\"\n");
            assertTrue(script.toFile().setExecutable(true));
        }
        return tools;
    }
}
