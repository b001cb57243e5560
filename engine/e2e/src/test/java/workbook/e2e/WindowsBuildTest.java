package workbook.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When the launcher of Windows builds, and when it does not. */
class WindowsBuildTest extends WindowsLauncher {

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
        assertEquals(List.of("cli", "engine list"), jdk.calls());
    }

    @Test
    void a_build_is_told_where_the_workbook_is() throws Exception {
        jdk.plan("2");
        types("list");
        String folder = StandInJdk.windows(root);
        assertTrue(
                jdk.lastCall().endsWith("\"" + folder + "\\" + BUILD.replace('/', '\\') + "\" \"" + folder + "\" cli"),
                jdk.lastCall());
    }

    @Test
    void a_build_that_fails_is_the_end() throws Exception {
        jdk.plan("2");
        assertEquals(new Said(2, "", ""), types("list"));
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
}
