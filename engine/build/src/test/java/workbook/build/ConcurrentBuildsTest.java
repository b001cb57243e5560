package workbook.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-in for Maven is a shell script")
class ConcurrentBuildsTest extends BuildFixture {

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
}
