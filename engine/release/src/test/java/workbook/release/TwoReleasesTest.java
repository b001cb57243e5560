package workbook.release;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import workbook.site.pack.ReleaseFiles;

/** One learner, two releases: each test goes on where the one before it ended. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "starts the launcher that is a shell script")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoReleasesTest {

    private static final Path ZIP = Path.of(System.getProperty("workbook.zip", "target/release.zip"));
    private static final String HELLO = "exercises/src/main/java/lesson00_first_chat/HelloChat.java";
    private static final String ALIVE = "exercises/src/main/java/lesson00_first_chat/ItsAlive.java";
    private static final String SPEAK = "exercises/src/main/java/lesson00_first_chat/SpeakIt.java";
    private static final String ECHO = "exercises/src/main/java/lesson01_events/Echo.java";
    private static final String PRICE = "exercises/src/main/java/lesson01_events/Price.java";
    private static final String GUARD = "exercises/src/test/java/lesson02_chat/GuardTheRelay.java";
    private static final String LESSON = "engine/site/target/pages/lesson00_first_chat/lesson.txt";

    @TempDir
    private static Path folder;

    private Path downloads;
    private JdkOnlyLearner ada;

    @BeforeAll
    void unpack() throws IOException, InterruptedException {
        downloads = Files.createDirectories(folder.resolve("mein Café"));
        Unzip.into(ZIP, downloads);
        ada = new JdkOnlyLearner(downloads.resolve(ReleaseFiles.FOLDER), Files.createDirectory(folder.resolve("bin")));
    }

    @AfterAll
    void leave() throws IOException {
        ada.goes();
    }

    @Test
    @Order(1)
    void the_zip_has_nothing_where_a_learner_writes() throws IOException {
        var names = Unzip.names(ZIP);

        assertTrue(names.stream().allMatch(name -> name.startsWith(ReleaseFiles.FOLDER + "/")), names::toString);
        assertFalse(names.contains(ReleaseFiles.FOLDER + "/" + GUARD), "the learner writes this test");
        assertFalse(names.stream()
                .anyMatch(name -> name.contains("/exercises/src/main/") && !name.endsWith("Contract.java")));
        assertFalse(names.stream().anyMatch(name -> name.contains("/.workbook")));
    }

    @Test
    @Order(2)
    void the_launchers_are_as_their_systems_want_them() throws IOException {
        assertTrue(Files.isExecutable(ada.file("workbook")));
        assertFalse(ada.reads("workbook").contains("\r"));
        assertEquals(
                ada.reads("workbook.cmd").lines().count(),
                ada.reads("workbook.cmd").split("\r\n", -1).length - 1L);
    }

    @Test
    @Order(3)
    void the_same_files_make_the_same_zip() throws IOException {
        Path one = folder.resolve("one.zip");
        Path other = folder.resolve("other.zip");
        Unzip.contents(ZIP).zip("release 1", one);
        Unzip.contents(ZIP).zip("release 1", other);

        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(other));
    }

    @Test
    @Order(4)
    void the_first_command_puts_every_exercise_in_its_place() throws Exception {
        var said = ada.types("list");

        assertEquals(0, said.code(), said::complaints);
        assertTrue(said.out().contains("lesson00_first_chat/HelloChat: to do"), said::out);
        assertEquals("", said.complaints());
        for (String file : new String[] {HELLO, ECHO, GUARD}) {
            assertEquals(ada.reads(starter(file)), ada.reads(file));
        }
    }

    @Test
    @Order(5)
    void a_starter_fails_and_says_what_was_seen() throws Exception {
        var said = ada.types("check", "HelloChat");

        assertEquals(1, said.code(), said::complaints);
        assertTrue(said.out().contains("Got: grace heard nothing"), said::out);
        assertEquals("", said.complaints());
    }

    @Test
    @Order(6)
    void the_solution_passes() throws Exception {
        ada.writes(HELLO, ada.reads(HELLO.replace("exercises", "solutions")));
        var said = ada.types("check", "HelloChat");

        assertEquals(0, said.code(), said::out);
        assertTrue(ada.types("list").out().matches("(?s).*\\b1 of \\d+ done.*"));
    }

    @Test
    @Order(7)
    void a_page_is_read_and_a_solution_compared() throws Exception {
        var page = ada.types("read", "HelloChat");
        assertEquals(0, page.code(), page::complaints);
        assertEquals(
                words(ada.reads("engine/site/target/pages/lesson00_first_chat/HelloChat.passed.txt")),
                words(page.out()));

        assertTrue(ada.types("solution", "HelloChat").out().contains("Your file is the same as the solution."));
    }

    /** A page without what the terminal adds and leaves out: its line ends and the marks of headings. */
    private static String words(String page) {
        return page.replaceAll("(?m)^=+ ", "").replaceAll("\\s+", " ").strip();
    }

    @Test
    @Order(8)
    void a_reset_needs_no_git() throws Exception {
        String mine = "class Echo {}\n";
        ada.writes(ECHO, mine);
        var said = ada.types("reset", "Echo");

        assertEquals(0, said.code(), said::out);
        assertEquals(ada.reads(starter(ECHO)), ada.reads(ECHO));
        String backup = said.out().replaceFirst("(?s).*is kept in (\\S+)\\.\\s*", "$1");
        assertEquals(mine, ada.reads(backup));
    }

    @Test
    @Order(9)
    void what_is_missing_is_said_and_not_built() throws Exception {
        Path page = ada.file("engine/site/target/pages/lesson00_first_chat/TwoTabs.html");
        Path aside = Files.move(page, folder.resolve("TwoTabs.html"));
        var said = ada.types("read", "TwoTabs");
        Files.move(aside, page);

        assertEquals(2, said.code());
        assertTrue(said.complaints().contains("unpack its zip again"), said::complaints);
        String site = ada.types("site", "--out", "site").complaints();
        assertTrue(site.contains("A release has no renderer"), site);
    }

    @Test
    @Order(10)
    void a_newer_release_leaves_alone_what_the_learner_wrote() throws Exception {
        ada.waitsForArchives(); // which the first check began to make aside, without Maven and git
        ada.writes(ECHO, ada.reads(ECHO) + "// mine\n");
        ada.writes(GUARD, ada.reads(GUARD) + "// mine\n");
        String solved = ada.reads(HELLO);
        String progress = ada.reads(".workbook/progress.txt");
        Unzip.into(newer(), downloads);
        var said = ada.types("list");

        assertEquals(0, said.code(), said::complaints);
        assertEquals(solved, ada.reads(HELLO));
        assertEquals(ada.reads(starter(GUARD)) + "// mine\n", ada.reads(GUARD));
        assertTrue(ada.reads(ECHO).endsWith("// mine\n") && !ada.reads(ECHO).contains("// newer"));
        assertEquals(progress, ada.reads(".workbook/progress.txt"));
        assertTrue(said.out().contains("1 of"), said::out);
        assertEquals(1, said.complaints().lines().count(), said::complaints);
        assertTrue(said.complaints().startsWith(ECHO + " is yours and stays as it is."), said::complaints);
        assertTrue(said.complaints().contains(" " + starter(ECHO)), said::complaints);
        assertEquals("", ada.types("list").complaints(), "it was told once");
    }

    @Test
    @Order(11)
    void a_newer_release_brings_what_is_new_and_takes_what_is_gone() throws Exception {
        assertTrue(ada.reads(ALIVE).endsWith("// newer\n"), "nobody had touched it");
        assertTrue(ada.reads(PRICE).endsWith("// newer\n"), "an editor changed its line ends, and nothing else");
        assertFalse(Files.exists(ada.file(SPEAK)), "nobody had touched it");
        assertFalse(ada.lists("docs/reference").contains("json.adoc"));
        assertFalse(ada.lists("docs").contains("pom.xml"));
        assertTrue(ada.types("read", "00", "--text").out().endsWith("A newer sentence.\n"));
    }

    @Test
    @Order(12)
    void classes_of_the_older_release_are_not_used_any_more() throws Exception {
        assertEquals(0, ada.reads("engine/cli/target/program/archives/stamp").length());
        assertEquals(0, Files.size(ada.file("engine/cli/target/program/archives/tool.jsa")));
    }

    @Test
    @Order(13)
    void a_reset_takes_the_newer_starter() throws Exception {
        var said = ada.types("reset", "Echo");

        assertEquals(0, said.code(), said::complaints);
        assertTrue(ada.reads(ECHO).endsWith("// newer\n"));
    }

    /** Three new starters, a new text, an exercise and a page less; and an editor was at one file. */
    private Path newer() throws IOException {
        ada.writes(PRICE, ada.reads(PRICE).replace("\n", "\r\n"));
        ReleaseFiles contents = Unzip.contents(ZIP);
        for (String changed : new String[] {ALIVE, ECHO, PRICE}) {
            contents.add(starter(changed), contents.text(starter(changed)) + "// newer\n");
        }
        contents.add(LESSON, contents.text(LESSON) + "A newer sentence.\n");
        contents.remove(starter(SPEAK));
        contents.remove("docs/reference/json.adoc");
        Path zip = folder.resolve("newer.zip");
        contents.zip("release 2", zip);
        return zip;
    }

    private static String starter(String file) {
        return file.replace("exercises/src", "exercises/starters");
    }
}
