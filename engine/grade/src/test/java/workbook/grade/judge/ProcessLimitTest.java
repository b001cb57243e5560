package workbook.grade.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.check.workshop.Isolation;
import workbook.grade.ThisWorkbook;

/** Root's answers, too, start only so many processes. */
class ProcessLimitTest {

    /** Each stays until the input ends; a shell that is refused one tries again after a while. */
    private static final String TWELVE =
            "for i in 1 2 3 4 5 6 7 8 9 10 11 12; do cat <&3 & done 3<&0 2>/dev/null; echo all; wait";

    private static final int LOOK_MILLIS = 20;

    @Test
    void a_shell_in_it_cannot_fork_without_end() throws Exception {
        Optional<ProcessLimit> made = ProcessLimit.fresh(6);
        assumeTrue(made.isPresent(), "no control group can be made here");
        try (ProcessLimit limit = made.get()) {
            Path refusals = limit.door().resolveSibling("pids.events");
            assertFalse(allStart("echo $$ >" + limit.door() + "; " + TWELVE, refusals));
        }
        assertTrue(allStart(TWELVE, Path.of("none")), "without it, all start");
        assertFalse(Files.exists(made.get().door()), "it is gone with its last process");
    }

    @Test
    void what_is_left_in_it_ends_with_it() throws Exception {
        Optional<ProcessLimit> made = ProcessLimit.fresh(6);
        assumeTrue(made.isPresent(), "no control group can be made here");
        Process left =
                new ProcessBuilder("bash", "-c", "echo $$ >" + made.get().door() + "; echo in; exec sleep 60").start();
        assertEquals('i', left.getInputStream().read());

        made.get().close();

        assertTrue(left.waitFor(10, TimeUnit.SECONDS));
        assertFalse(Files.exists(made.get().door()));
    }

    @Test
    void a_sandbox_of_roots_is_in_one() throws IOException {
        assumeTrue(ProcessLimit.needed() && ProcessLimit.fresh(2).isPresent(), "root's, with control groups");
        try (Environment environment = Environment.of(ThisWorkbook.root(), Isolation.SANDBOX, LearnerRuntime.own())) {
            assertFalse(environment.examiner().command().isEmpty());
        }
        try (ProcessLimit limit = ProcessLimit.fresh(2).orElseThrow()) {
            Path any = Path.of("/tmp");
            List<String> words =
                    Sandbox.inside(LearnerRuntime.own(), List.of(), any, any.resolve("filter"), Optional.of(limit));
            assertTrue(words.get(2).contains(limit.door().toString()), words.get(2));
        }
    }

    /** Where there is only the second version, all controllers are in one tree, and only some are handed down in it. */
    @Test
    void a_tree_of_the_second_version(@TempDir Path groups) throws IOException {
        Path handedDown = groups.resolve("cgroup.subtree_control");
        assertTrue(ProcessLimit.fresh(6, groups).isEmpty(), "no groups at all");
        Files.writeString(handedDown, "cpuset cpu io memory\n");
        assertTrue(ProcessLimit.fresh(6, groups).isEmpty(), "processes are not counted there");
        assertEquals(List.of(handedDown), below(groups));

        Files.writeString(handedDown, "cpu memory pids\n");
        Optional<ProcessLimit> made = ProcessLimit.fresh(6, groups);

        assumeTrue(made.isPresent(), "no bubblewrap here");
        Path group = made.get().door().getParent();
        assertEquals(groups, group.getParent());
        assertEquals("6", Files.readString(group.resolve("pids.max")));
        assertTrue(Files.readString(group.resolve("cgroup.procs")).strip().matches("\\d+"), "a shell came in");
    }

    @Test
    void a_tree_of_the_first_version_has_a_folder_for_it_also_beside_one_of_the_second(@TempDir Path groups)
            throws IOException {
        Files.createDirectory(groups.resolve("pids"));
        Files.writeString(groups.resolve("cgroup.subtree_control"), "pids\n");
        Optional<ProcessLimit> made = ProcessLimit.fresh(6, groups);
        assumeTrue(made.isPresent(), "no bubblewrap here");
        assertEquals(groups.resolve("pids"), made.get().door().getParent().getParent());
    }

    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    /** False as soon as the kernel has counted a refusal, true when the shell says that it has started all. */
    private static boolean allStart(String script, Path refusals) throws Exception {
        Process shell = new ProcessBuilder("bash", "-c", script)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            while (shell.isAlive() && shell.getInputStream().available() == 0) {
                if (Files.exists(refusals)
                        && !Files.readString(refusals).strip().equals("max 0")) {
                    return false;
                }
                Thread.sleep(LOOK_MILLIS);
            }
            return shell.isAlive();
        } finally {
            shell.getOutputStream().close();
            shell.waitFor();
        }
    }
}
