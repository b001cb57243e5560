package workbook.release;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import workbook.site.pack.ReleaseFiles;

/** What is in a handout of the workbook's first lessons, and what is not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandoutContentsTest {

    @TempDir
    private static Path folder;

    private Path zip;
    private Path unpacked;

    @BeforeAll
    void unpack() throws IOException, InterruptedException {
        zip = MadeHandout.in(folder.resolve("handout.zip"));
        Unzip.into(zip, folder);
        unpacked = folder.resolve(ReleaseFiles.FOLDER);
    }

    @Test
    void the_same_workbook_makes_the_same_zip() throws Exception {
        assertArrayEquals(Files.readAllBytes(zip), Files.readAllBytes(MadeHandout.in(folder.resolve("again.zip"))));
    }

    @Test
    void it_has_the_chosen_lessons_and_no_folder_of_keys() throws IOException {
        List<String> names = Unzip.names(zip);
        assertFalse(names.stream().anyMatch(name -> name.matches(".*/(solutions|rubrics|mistakes)/.*")));
        assertFalse(names.stream().anyMatch(name -> name.matches(".*/answers[.](adoc|html|txt)")));
        assertEquals(
                MadeHandout.LESSONS,
                names.stream()
                        .map(name -> name.replaceFirst(".*/(lesson\\d\\d_\\w+)/.*", "$1"))
                        .filter(name -> name.matches("lesson\\d\\d_\\w+"))
                        .distinct()
                        .sorted()
                        .toList());
        assertTrue(
                Files.readString(unpacked.resolve("release.txt")).startsWith("students' edition of lessons 00,01,02 "));
    }

    @Test
    void no_line_of_a_solution_a_mistake_an_answer_or_a_rubric_is_in_any_file() throws IOException {
        var giveaways = new Giveaways(MadeHandout.ROOT, MadeHandout.LESSONS);
        for (String source : List.of("solutions/src", "solutions/mistakes", "answers.adoc", ".rubric", "quiz.adoc")) {
            assertTrue(giveaways.from(source) > 10, source + ": " + giveaways.from(source));
        }
        assertEquals(List.of(), giveaways.in(Unzip.contents(zip)));
    }

    @Test
    void a_line_that_is_put_in_would_be_found_in_any_form() throws IOException {
        var giveaways = new Giveaways(MadeHandout.ROOT, MadeHandout.LESSONS);
        String solution =
                Files.readString(MadeHandout.ROOT.resolve("solutions/src/main/java/lesson02_chat/Doors.java"));
        String mistake = Files.readString(
                MadeHandout.ROOT.resolve("solutions/mistakes/lesson02_chat/Doors/AnnouncesEachNameOnce.java"));
        String answers = Files.readString(MadeHandout.ROOT.resolve("lessons/lesson00_first_chat/answers.adoc"));
        String rubric =
                Files.readString(MadeHandout.ROOT.resolve("lessons/lesson00_first_chat/rubrics/chat-example.rubric"));
        String quiz = Files.readString(MadeHandout.ROOT.resolve("lessons/lesson00_first_chat/quiz.adoc"));
        for (String text : List.of(
                solution,
                mistake,
                answers,
                rubric,
                quiz,
                "<p>" + solution.replace("<", "&lt;").replace("client", "<b>cl</b>ient") + "</p>",
                solution.replace("\"", "\\\"").replace("\n", " "))) {
            ReleaseFiles contents = Unzip.contents(zip);
            contents.add("lessons/lesson00_first_chat/extra.adoc", text);
            assertFalse(giveaways.in(contents).isEmpty(), text);
        }
    }

    @Test
    void every_link_of_every_page_leads_to_a_file() throws IOException {
        Pattern link = Pattern.compile("(?:href|src)=\"([^\"#:]+)(?:#[^\"]*)?\"");
        int links = 0;
        try (Stream<Path> files = Files.walk(unpacked.resolve("engine/site/target/pages"))) {
            for (Path page :
                    files.filter(file -> file.toString().endsWith(".html")).toList()) {
                Matcher found = link.matcher(Files.readString(page));
                while (found.find()) {
                    assertTrue(Files.exists(page.resolveSibling(found.group(1))), page + " links " + found.group(1));
                    links++;
                }
            }
        }
        assertTrue(links > 500, links + " links");
    }
}
