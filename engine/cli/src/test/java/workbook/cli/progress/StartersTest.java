package workbook.cli.progress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.course.Course;
import workbook.course.Exercise;

/** What becomes of a learner's files when an update brings other starters, however it comes. */
class StartersTest {

    private static final String PAGE = "= %s\n:kind: fix\n:minutes: 5\n:points: 1\n:concepts: C01\n\nFix it.\n";
    private static final String LESSON = "lessons/lesson02_chat/";
    private static final String GIVEN = "exercises/starters/main/java/lesson02_chat/";
    private static final String OWN = "exercises/src/main/java/lesson02_chat/";

    @TempDir
    Path folder;

    private Path upstream;

    @BeforeEach
    void a_workbook() throws IOException {
        upstream = Files.createDirectories(folder.resolve("upstream"));
        write(upstream, LESSON + "lesson.adoc", "= A chat\n\nexercise::Relay[]\nexercise::Doors[]\n");
        write(upstream, LESSON + "Relay.adoc", PAGE.formatted("Relay"));
        write(upstream, LESSON + "Doors.adoc", PAGE.formatted("Doors"));
        write(upstream, GIVEN + "Relay.java", "class Relay {}\n");
        write(upstream, GIVEN + "Doors.java", "class Doors {}\n");
        Files.copy(Path.of("../../.gitignore"), upstream.resolve(".gitignore"));
    }

    @Test
    void a_missing_file_is_made_and_one_that_is_there_stays_even_if_the_starter_is_newer() throws IOException {
        write(upstream, OWN + "Relay.java", "mine\n");
        Files.setLastModifiedTime(upstream.resolve(OWN + "Relay.java"), FileTime.from(Instant.EPOCH));

        assertEquals(List.of(), settle(upstream));
        assertEquals("mine\n", read(upstream, OWN + "Relay.java"));
        assertEquals("class Doors {}\n", read(upstream, OWN + "Doors.java"));

        Files.delete(upstream.resolve(OWN + "Doors.java"));
        assertEquals(List.of(), settle(upstream));
        assertEquals("class Doors {}\n", read(upstream, OWN + "Doors.java"));
    }

    @Test
    void a_test_that_the_learner_writes_is_made_beside_the_authors_tests() throws IOException {
        write(upstream, "exercises/starters/test/java/lesson02_chat/Guard.java", "class Guard {}\n");
        settle(upstream);
        assertEquals("class Guard {}\n", read(upstream, "exercises/src/test/java/lesson02_chat/Guard.java"));
    }

    @Test
    void without_git_an_update_is_copied_over_the_folder() throws IOException {
        settle(upstream);
        write(upstream, OWN + "Relay.java", "mine\n");
        write(upstream, OWN + "Doors.java", "class Doors {}\r\n");
        update();
        assertUpdated(upstream);
    }

    @Test
    void where_a_starter_was_only_touched_nothing_is_told() throws IOException {
        settle(upstream);
        write(upstream, OWN + "Relay.java", "mine\n");
        Files.setLastModifiedTime(upstream.resolve(GIVEN + "Relay.java"), FileTime.from(Instant.EPOCH));

        assertEquals(List.of(), settle(upstream));
        assertEquals("mine\n", read(upstream, OWN + "Relay.java"));
    }

    @Test
    void the_copy_of_a_starter_that_is_gone_goes_unless_it_was_edited() throws IOException {
        write(upstream, GIVEN + "Names.java", "class Names {}\n");
        settle(upstream);
        write(upstream, OWN + "Relay.java", "mine\n");
        Files.delete(upstream.resolve(GIVEN + "Relay.java"));
        Files.delete(upstream.resolve(GIVEN + "Names.java"));

        assertEquals(List.of(), settle(upstream));
        assertEquals("mine\n", read(upstream, OWN + "Relay.java"));
        assertFalse(Files.exists(upstream.resolve(OWN + "Names.java")));
    }

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

    private void update() throws IOException {
        write(upstream, GIVEN + "Relay.java", "class Relay { int second; }\n");
        write(upstream, GIVEN + "Doors.java", "class Doors { int second; }\n");
    }

    /** Relay was edited, and Doors was not. */
    private void assertUpdated(Path workbook) throws IOException {
        assertEquals(
                List.of(OWN + "Relay.java is yours and stays as it is. Its starter has changed, and is in " + GIVEN
                        + "Relay.java. ./workbook reset Relay takes it, and keeps yours."),
                settle(workbook));
        assertEquals(List.of(), settle(workbook));
        assertEquals("mine\n", read(workbook, OWN + "Relay.java"));
        assertEquals("class Doors { int second; }\n", read(workbook, OWN + "Doors.java"));

        Exercise relay = Course.load(workbook).find("Relay").orElseThrow();
        Path kept = new Reset(workbook).of(relay.source(), relay.starterText().orElseThrow());
        assertEquals("class Relay { int second; }\n", read(workbook, OWN + "Relay.java"));
        assertEquals("mine\n", Files.readString(kept));
        write(workbook, OWN + "Relay.java", "mine\n");
    }

    private static List<String> settle(Path workbook) throws IOException {
        return new Starters(workbook).settle();
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

    private static void write(Path workbook, String path, String text) throws IOException {
        Files.createDirectories(workbook.resolve(path).getParent());
        Files.writeString(workbook.resolve(path), text);
    }

    private static String read(Path workbook, String path) throws IOException {
        return Files.readString(workbook.resolve(path));
    }

    /** Returns what it printed. */
    private static String git(Path in, String... arguments) throws IOException, InterruptedException {
        Run run = run(in, arguments);
        assertEquals(0, run.code(), () -> String.join(" ", arguments) + ": " + run.said());
        return run.said();
    }

    private record Run(int code, String said) {}

    private static Run run(Path in, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git", "-c", "user.name=ada", "-c", "user.email=ada@example.org"));
        command.addAll(List.of("-c", "commit.gpgsign=false", "-C", in.toString()));
        command.addAll(List.of(arguments));
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException absent) {
            Assumptions.abort("updates by git were not tried: there is no git");
            throw absent;
        }
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertTrue(process.waitFor(10, TimeUnit.SECONDS), () -> command + " does not end: " + said);
        return new Run(process.exitValue(), said);
    }
}
