package workbook.cli.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartersInGitTest extends StartersFixture {

    @Test
    void a_pull_into_a_clone_has_no_conflict_and_the_new_starter_is_told_once() throws Exception {
        commitAll(upstream, "first");
        Path clone = cloned(upstream, "clone");
        settle(clone);
        write(clone, OWN + "Relay.java", "mine\n");
        update();
        commitAll(upstream, "second");

        git(clone, "pull", "--quiet", "--ff-only");
        assertUpdated(clone);
    }

    @Test
    void in_a_copy_of_a_template_committed_answers_have_no_conflict_with_what_is_merged() throws Exception {
        commitAll(upstream, "first");
        Path student = Files.createDirectories(folder.resolve("student"));
        git(student, "init", "--quiet", "--initial-branch=main");
        git(student, "fetch", "--quiet", upstream.toString(), "main");
        git(student, "checkout", "--quiet", "FETCH_HEAD", "--", ".");
        settle(student);
        commitAll(student, "Initial commit"); // no history of the authors'
        write(student, OWN + "Relay.java", "mine\n");
        commitAll(student, "my answers");
        assertTrue(git(student, "ls-files").contains(OWN + "Relay.java"), "answers are committed like any file");
        update();
        commitAll(upstream, "second");

        git(student, "fetch", "--quiet", upstream.toString(), "main");
        String[] first = {
            "merge", "--quiet", "--allow-unrelated-histories", "-X", "theirs", "-m", "merged", "FETCH_HEAD"
        };
        git(student, first);
        assertUpdated(student);
        commitAll(student, "with new starters");

        write(upstream, GIVEN + "Relay.java", "class Relay { int third; }\n");
        commitAll(upstream, "third");
        git(student, "fetch", "--quiet", upstream.toString(), "main");
        git(student, "merge", "--quiet", "-m", "merged", "FETCH_HEAD");
        assertEquals(1, settle(student).size());
        assertEquals("mine\n", read(student, OWN + "Relay.java"));

        Path home = cloned(student, "at home");
        assertEquals(List.of(), settle(home), "nothing is known about the starter before");
        assertEquals("mine\n", read(home, OWN + "Relay.java"));
    }

    /** As docs/how-to/start.adoc says, under "Update". */
    @Test
    void in_a_clone_from_before_there_were_starters_nothing_is_lost() throws Exception {
        Path clone = clonedBeforeThereWereStarters();
        write(clone, OWN + "Relay.java", "mine\n");

        assertNotEquals(0, run(clone, "pull", "--quiet", "--ff-only").code(), "git refuses");
        assertEquals("mine\n", read(clone, OWN + "Relay.java"));
        git(clone, "checkout", "--quiet", "--", "exercises");
        git(clone, "pull", "--quiet", "--ff-only");
        assertEquals(List.of(), settle(clone));
        assertEquals("class Doors {}\n", read(clone, OWN + "Doors.java"));
        write(clone, OWN + "Relay.java", "mine\n");
        assertEquals(List.of(), settle(clone));
        assertEquals("mine\n", read(clone, OWN + "Relay.java"));
    }

    /** The same. */
    @Test
    void committed_answers_of_such_a_clone_become_no_starters() throws Exception {
        Path clone = clonedBeforeThereWereStarters();
        String mine = "class Relay {\n" + "    // a long file\n".repeat(20) + "    int mine;\n}\n";
        write(clone, OWN + "Relay.java", mine);
        commitAll(clone, "my answer");

        git(clone, "pull", "--quiet", "--no-rebase", "--no-edit");
        assertEquals(mine, read(clone, GIVEN + "Relay.java"), "git follows renamed files");
        git(clone, "checkout", "--quiet", "origin/main", "--", "exercises/starters");
        commitAll(clone, "Keep starters apart");
        assertEquals(List.of(), settle(clone));
        assertTrue(read(clone, OWN + "Relay.java").contains("TODO"), "the starter");
        write(clone, OWN + "Relay.java", mine);
        assertEquals(List.of(), settle(clone));
        assertEquals(mine, read(clone, OWN + "Relay.java"));
    }

    private Path clonedBeforeThereWereStarters() throws IOException, InterruptedException {
        write(
                upstream,
                GIVEN + "Relay.java",
                "class Relay {\n" + "    // a long file\n".repeat(20) + "    // TODO\n}\n");
        Path starters = upstream.resolve("exercises/starters");
        Files.createDirectories(upstream.resolve("exercises/src"));
        Files.move(starters.resolve("main"), upstream.resolve("exercises/src/main"));
        commitAll(upstream, "before");
        Path clone = cloned(upstream, "clone");
        Files.createDirectories(starters);
        Files.move(upstream.resolve("exercises/src/main"), starters.resolve("main"));
        commitAll(upstream, "starters");
        return clone;
    }

    private Path cloned(Path from, String name) throws IOException, InterruptedException {
        git(folder, "clone", "--quiet", from.toString(), name);
        return folder.resolve(name);
    }

    private static void commitAll(Path repository, String message) throws IOException, InterruptedException {
        if (!Files.exists(repository.resolve(".git"))) {
            git(repository, "init", "--quiet", "--initial-branch=main");
        }
        git(repository, "add", "--all");
        git(repository, "commit", "--quiet", "-m", message);
    }
}
