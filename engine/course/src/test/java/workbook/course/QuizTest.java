package workbook.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuizTest {

    private static final String SOUND = """
            = Quiz: First chat

            [quiz,concept=C01]
            == How does it arrive?

            * [x] The server sends it (at once).
            +
            Right: nobody asks
            for it.
            * [ ] Her page asks. (M-POLL)
            +
            It does not.

            [quiz,concept=C02,choose=2]
            == Which two?

            * [x] This.
            +
            Yes.
            * [x] That.
            +
            Yes.
            * [ ] Neither. (-)
            +
            No.
            """;

    @TempDir
    Path folder;

    @Test
    void questions_options_codes_and_feedback_are_read() throws IOException {
        Quiz quiz = read(SOUND);
        assertEquals(List.of(), quiz.complaints());
        assertEquals("First chat", quiz.title());
        Quiz.Option right = quiz.questions().get(0).options().get(0);
        var read = new Quiz.Option(true, "The server sends it (at once).", "", "Right: nobody asks for it.");
        assertEquals(read, right);
        assertEquals("M-POLL", quiz.questions().get(0).options().get(1).code());
        assertEquals(2, quiz.questions().get(1).choose());
    }

    @Test
    void what_is_missing_is_told_with_its_line() throws IOException {
        Quiz quiz = read(SOUND.replace(" (M-POLL)", "").replace(",choose=2", ""));
        assertEquals(
                List.of(
                        "quiz.adoc:10: a wrong option ends with its misconception: (M-POLL), or (-)",
                        "quiz.adoc:15: 2 options are marked [x], 1 expected"),
                quiz.complaints().stream().map(BadPage::toString).toList());
    }

    private Quiz read(String text) throws IOException {
        return Quiz.read(Files.writeString(folder.resolve("quiz.adoc"), text));
    }
}
