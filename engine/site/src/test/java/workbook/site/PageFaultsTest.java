package workbook.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageFaultsTest extends RendererFixture {

    @Test
    void a_missing_tag_names_file_and_line() throws IOException {
        assertEquals(
                List.of("questions.adoc:4: tag 'window' not found in include file: "
                        + course.folder.resolve("Cafe.java")),
                course.complaints("= A\n\n----\ninclude::Cafe.java[tag=window]\n----\n"));
    }

    @Test
    void a_missing_file_names_file_and_line() throws IOException {
        String complaint = course.complaints("= A\n\ninclude::Nowhere.java[]\n").get(0);

        assertTrue(complaint.startsWith("questions.adoc:3: include file not found"), complaint);
    }

    @Test
    void a_dead_reference_on_the_same_page_is_a_fault() throws IOException {
        String complaint = course.complaints("= A\n\nSee <<nowhere>>.\n").get(0);

        assertTrue(complaint.contains("nowhere"), complaint);
    }

    @Test
    void a_quiz_that_cannot_be_answered_is_a_fault() throws IOException {
        List<String> complaints = course.complaintsAbout("quiz.adoc", """
                = Quiz: First

                [quiz,concept=C01]
                == Who sends?

                * [ ] The server. (M-POLL)
                * [ ] Nobody. (M-POLL)
                +
                Somebody must.
                """);

        assertEquals("quiz.adoc:6: an option is followed by a line + and by its feedback", complaints.get(0));
        assertEquals("quiz.adoc:4: 0 options are marked [x], 1 expected", complaints.get(1));
    }

    @Test
    void a_concept_that_nobody_explains_is_a_fault() throws IOException {
        Path concepts =
                course.folder.resolve("../../docs/reference/concepts.adoc").normalize();
        Files.createDirectories(concepts.getParent());
        Files.writeString(concepts, "= Concepts\n\n[[C02]]C02 Layers:: One above the other.\n");
        try {
            assertTrue(
                    course.complaints("= A\n\nText.\n")
                            .contains("Relay.adoc:5: there is no concept C01 in " + "docs/reference/concepts.adoc"),
                    () -> "it is taken for granted");
        } finally {
            Files.delete(concepts);
        }
    }

    @Test
    void an_image_without_words_is_a_fault() throws IOException {
        String complaint = course.complaints("= A\n\nimage::door.svg[]\n").get(0);

        assertTrue(complaint.startsWith("questions.adoc:3: an image needs words"), complaint);
    }

    @Test
    void a_scene_that_is_not_there_or_has_no_title_is_a_fault() throws IOException {
        assertEquals(
                List.of("questions.adoc:3: there is no test class lesson00_first.RelayTest"),
                course.complaints("= A\n\nsequence::lesson00_first.RelayTest#hears[title=\"A\"]\n"));
    }

    @Test
    void an_exercise_that_does_not_exist_is_a_fault() throws IOException {
        assertEquals(
                List.of("questions.adoc:3: there is no exercise lesson00_first/Relais with a page"),
                course.complaints("= A\n\nexercise::Relais[]\n"));
    }
}
