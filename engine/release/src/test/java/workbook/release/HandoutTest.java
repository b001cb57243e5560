package workbook.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
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

/** One student, and two handouts of the workbook's first lessons: each test goes on where the one before it ended. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "starts the launcher that is a shell script")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HandoutTest {

    private static final Path ROOT = MadeHandout.ROOT;
    private static final Path RELEASE = Path.of(System.getProperty("workbook.zip", "target/release.zip"));
    private static final String HELLO = "exercises/src/main/java/lesson00_first_chat/HelloChat.java";
    private static final String TABS = "exercises/src/main/java/lesson00_first_chat/TwoTabs.java";
    private static final String ECHO = "exercises/src/main/java/lesson01_events/Echo.java";
    private static final String RELAY = "exercises/src/main/java/lesson02_chat/Relay.java";
    private static final String PAGES = "engine/site/target/pages";

    @TempDir
    private static Path folder;

    private Path zip;
    private Path downloads;
    private JdkOnlyLearner grace;

    @BeforeAll
    void unpack() throws IOException, InterruptedException {
        zip = MadeHandout.in(folder.resolve("handout.zip"));
        downloads = Files.createDirectories(folder.resolve("Übung 1"));
        Unzip.into(zip, downloads);
        grace = new JdkOnlyLearner(
                downloads.resolve(ReleaseFiles.FOLDER), Files.createDirectory(folder.resolve("bin")));
    }

    @AfterAll
    void leave() throws IOException {
        grace.goes();
    }

    @Test
    @Order(1)
    void the_first_command_puts_every_exercise_in_its_place() throws Exception {
        var said = grace.types("list");
        assertEquals(0, said.code(), said::complaints);
        assertTrue(said.out().contains("0 of 17 done."), said::out);
        assertEquals(grace.reads(starter(HELLO)), grace.reads(HELLO));
        assertEquals(1, grace.types("check", "HelloChat").code());
    }

    @Test
    @Order(2)
    void a_known_mistake_has_the_same_verdict_as_in_a_whole_release() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("whole"));
        Unzip.into(RELEASE, elsewhere);
        var ada = new JdkOnlyLearner(
                elsewhere.resolve(ReleaseFiles.FOLDER), Files.createDirectory(folder.resolve("adas-bin")));
        assertEquals(0, ada.types("list").code());
        for (String[] each : new String[][] {
            {RELAY, "OnlyToTheSpeaker"}, {HELLO, "OnlyTheWriter"}, {TABS, "ClosingIsSilent"}, {TABS, "NewBeforeOld"}
        }) {
            String file = each[0];
            String name = file.replaceFirst(".*/", "").replace(".java", "");
            String id = file.replaceFirst(".*/(lesson[^/]*/\\w+)[.]java", "$1");
            Path source = ROOT.resolve("solutions/mistakes/" + id + "/" + each[1] + ".java");
            String text = withoutComment(source);
            grace.writes(file, text);
            ada.writes(file, text);
            var students = grace.types("check", name, "--seed", "1");
            var whole = ada.types("check", name, "--seed", "1");

            assertEquals(1, students.code(), students::complaints);
            assertEquals(steady(whole.out()), steady(students.out()));
        }
        String told =
                Files.readAllLines(ROOT.resolve("solutions/mistakes/lesson02_chat/Relay/OnlyToTheSpeaker.java"))
                        .stream()
                        .takeWhile(line -> line.startsWith("//"))
                        .skip(1)
                        .map(line -> line.substring(2).strip())
                        .collect(Collectors.joining(" "));
        String said = grace.types("check", "Relay").out();
        assertTrue(said.contains(told), () -> told + "\n" + said);
        ada.goes();
    }

    private static String withoutComment(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                        .dropWhile(line -> line.startsWith("//"))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    /** Without what differs from run to run. */
    private static String steady(String verdict) {
        return verdict.lines()
                .filter(line -> !line.matches("\\w+ (sent to|got from) the server: .*")) // whose order is chance
                .collect(Collectors.joining("\n"))
                .replaceAll("\\d+ ms|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|/chat\\d+", "#");
    }

    @Test
    @Order(3)
    void a_quiz_answers_what_is_right_and_what_is_wrong() throws Exception {
        var said = grace.answers("a\nb\nc\nd\n".repeat(20), "quiz", "00");
        List<String> lines = Files.readAllLines(ROOT.resolve("lessons/lesson00_first_chat/quiz.adoc"));
        int right = 0;
        int wrong = 0;
        for (int i = 0; i + 2 < lines.size(); i++) {
            boolean told = said.out().contains(lines.get(i + 2));
            right += lines.get(i).startsWith("* [x]") && told ? 1 : 0;
            wrong += lines.get(i).startsWith("* [ ]") && told ? 1 : 0;
        }
        assertTrue(right >= 3 && wrong >= 3, right + " and " + wrong + "\n" + said.out());
    }

    @Test
    @Order(4)
    void it_reads_hints_resets_and_packs() throws Exception {
        assertEquals(0, grace.types("read", "02").code());
        assertTrue(grace.types("hint", "Relay").out().length() > 20);
        var reset = grace.types("reset", "Relay");
        assertEquals(0, reset.code(), reset::complaints);
        assertEquals(grace.reads(starter(RELAY)), grace.reads(RELAY));
        var packed = grace.types(
                "submit", "--no-check", "--out", folder.resolve("answers.zip").toString());
        assertEquals(0, packed.code(), packed::complaints);
        assertTrue(packed.out().contains("Packed: "), packed::out);
        assertEquals(2, grace.types("read", "03").code(), "lesson 03 is not in it");
    }

    @Test
    @Order(5)
    void what_needs_solutions_or_keys_says_so() throws Exception {
        for (String command : List.of("solution HelloChat --peek", "verify", "check Relay --solutions", "sheet a.md")) {
            var said = grace.types(command.split(" ", -1));
            assertEquals(2, said.code(), command);
            assertTrue(
                    said.complaints().startsWith("This is the students' edition of the workbook: "), said::complaints);
            assertEquals(1, said.complaints().lines().count(), said::complaints);
        }
    }

    @Test
    @Order(6)
    void one_that_passes_is_done_without_a_solution_beside_it() throws Exception {
        grace.writes(HELLO, Files.readString(ROOT.resolve(HELLO.replace("exercises", "solutions"))));
        assertEquals(0, grace.types("check", "HelloChat").code());
        assertTrue(grace.types("list").out().contains("1 of 17 done."));
    }

    @Test
    @Order(7)
    void a_newer_handout_keeps_what_the_student_wrote_and_brings_a_changed_page() throws Exception {
        grace.waitsForArchives();
        grace.writes(ECHO, grace.reads(starter(ECHO)) + "// mine\n");
        String solved = grace.reads(HELLO);
        ReleaseFiles contents = Unzip.contents(zip);
        String page = PAGES + "/lesson00_first_chat/lesson.txt";
        contents.add(page, contents.text(page) + "A newer sentence.\n");
        contents.add(starter(ECHO), contents.text(starter(ECHO)) + "// newer\n");
        contents.add(starter(RELAY), contents.text(starter(RELAY)) + "// newer\n");
        Path newer = folder.resolve("newer.zip");
        contents.zip("students' edition of lessons 00,01,02", newer);
        Unzip.into(newer, downloads);
        var said = grace.types("list");

        assertEquals(0, said.code(), said::complaints);
        assertTrue(said.out().contains("1 of 17 done."), said::out);
        assertEquals(solved, grace.reads(HELLO));
        assertTrue(grace.reads(ECHO).endsWith("// mine\n") && !grace.reads(ECHO).contains("// newer"));
        assertTrue(grace.reads(RELAY).endsWith("// newer\n"), "it was reset, so nobody had touched it");
        assertTrue(said.complaints().startsWith(ECHO + " is yours and stays as it is."), said::complaints);
        assertTrue(grace.types("read", "00", "--text").out().endsWith("A newer sentence.\n"));
    }

    private static String starter(String file) {
        return file.replace("exercises/src", "exercises/starters");
    }
}
