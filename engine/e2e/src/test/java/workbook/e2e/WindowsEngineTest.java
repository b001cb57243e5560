package workbook.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the launcher of Windows does with the way in which the engine ended. */
class WindowsEngineTest extends WindowsLauncher {

    @Test
    void the_engine_asks_for_itself_and_for_the_pages() throws Exception {
        jdk.complete();
        jdk.plan("75", "0", "76", "0", "0");
        assertEquals(new Said(0, "", ""), types("read", "02"));
        assertEquals(List.of("engine read 02", "cli", "engine read 02", "site", "engine read 02"), jdk.calls());
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
        Path archive = root.resolve(".workbook/engine/cli/program/archives/tool.jsa");
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
        jdk = StandInJdk.ofWindows(folder.resolve("jdk"), root.resolve("engine/cli/target"));
        jdk.complete();
        jdk.plan("0");
        assertEquals(new Said(0, "", ""), types("list"));
        assertTrue(jdk.lastCall().contains("\\engine\\cli\\target\\program\\cli.jar\""), jdk.lastCall());

        jdk.plan("75");
        assertIncomplete(types("list"));
        Files.delete(root.resolve("engine/cli/target/program/lib/some.jar"));
        assertIncomplete(types("list"));
        jdk.complete();
        Files.delete(root.resolve("release.txt")); // the last file in its zip
        assertIncomplete(types("list"));
    }

    private void assertIncomplete(Said said) {
        assertEquals(2, said.code());
        assertEquals(
                "Something is missing in \"" + StandInJdk.windows(root)
                        + "\", and a release builds nothing: unpack its zip again, over the existing files.",
                said.words());
    }
}
