package workbook.check.progress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of the versions that git has of an exercise is its starter. */
class StartersTest {

    private static final String AUTHOR = "author@example.org";
    private static final String SECOND = "second@example.org";
    private static final String LEARNER = "learner@example.org";
    private static final String RELAY = "exercises/src/main/java/lesson02_chat/Relay.java";

    @TempDir
    Path root;

    @BeforeEach
    void a_clone() throws IOException, InterruptedException {
        Assumptions.assumeTrue(git("--version") == 0, "starters in git were not tried: there is no git");
        git("init", "--quiet");
        git("config", "user.name", "Learner");
        git("config", "user.email", LEARNER);
        commit(AUTHOR, RELAY, "first");
        commit(AUTHOR, "lessons/lesson02_chat/lesson.adoc", "= A chat");
    }

    @Test
    void what_a_learner_committed_is_no_starter() throws Exception {
        assertStarter("first");
        commit(LEARNER, RELAY, "an answer");
        assertStarter("first");
    }

    @Test
    void an_authors_commit_of_nothing_but_exercises_brings_a_new_starter() throws Exception {
        commit(AUTHOR, RELAY, "second");
        assertStarter("second");
        commit(LEARNER, RELAY, "an answer");
        assertStarter("second");
        commit(AUTHOR, RELAY, "third"); // merged, or pulled
        commit(LEARNER, RELAY, "another answer");
        assertStarter("third");
    }

    @Test
    void somebody_who_never_touched_the_workbook_itself_is_no_author() throws Exception {
        commit(SECOND, RELAY, "an answer of a partner");
        assertStarter("first");
        commit(SECOND, "kit/Kit.java", "class Kit {}");
        commit(SECOND, RELAY, "second");
        assertStarter("second");
    }

    @Test
    void where_the_learner_made_the_first_commit_the_answers_are_still_no_starters() throws Exception {
        git("config", "user.email", AUTHOR);
        commit(AUTHOR, RELAY, "an answer");
        assertStarter("first");
    }

    @Test
    void answers_in_the_first_commit_of_a_learner_are_no_starters() throws Exception {
        git("config", "user.email", AUTHOR); // all commits are the learner's
        commit(AUTHOR, RELAY, "an answer");
        commit(AUTHOR, "lessons/lesson02_chat/lesson.adoc", "= A chat, with notes");
        assertStarter("an answer");

        Path copy = Starters.copies(root).resolve(RELAY); // kept before there was a repository
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, "as it came");
        assertStarter("as it came");

        commit(SECOND, "kit/Kit.java", "class Kit {}"); // so it is a clone of somebody's repository
        assertStarter("an answer");
    }

    @Test
    void what_a_teacher_tries_is_not_given_to_the_class() throws Exception {
        Path relay = root.resolve(RELAY);
        var starters = new Starters(root);
        assertEquals(Map.of(), starters.given(List.of(relay)), "it is as it is committed");
        Files.writeString(relay, "an answer");
        assertEquals(Map.of(relay, "first"), starters.given(List.of(relay)));
        commit(LEARNER, RELAY, "a starter of the teacher's own");
        assertEquals(Map.of(), starters.given(List.of(relay)));
    }

    @Test
    void a_file_that_git_does_not_know_is_told() throws Exception {
        var starters = new Starters(root);
        assertEquals(List.of(), starters.unknown());
        Path mine = Files.writeString(root.resolve(RELAY).resolveSibling("MyRelay.java"), "an answer");
        Files.writeString(root.resolve("notes.txt"), "no exercise");
        assertEquals(List.of(mine), starters.unknown());
    }

    private void assertStarter(String text) {
        var starters = new Starters(root);
        Path relay = root.resolve(RELAY);
        assertEquals(Optional.of(text), starters.of(relay));
        assertEquals(Map.of(relay, text), starters.of(List.of(relay, root.resolve("unknown.java"))));
    }

    private void commit(String email, String path, String text) throws IOException, InterruptedException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertEquals(0, git("add", "--all"));
        String[] commit = {"commit", "--quiet", "--no-gpg-sign", "--author", "Somebody <" + email + ">", "-m", text};
        assertEquals(0, git(commit));
    }

    private int git(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git", "-C", root.toString()));
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                throw new AssertionError(command + " does not end: " + said);
            }
            return process.exitValue();
        } catch (IOException absent) {
            return -1;
        }
    }
}
