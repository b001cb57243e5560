package workbook.course;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A lesson's quiz.
 *
 * @param title such as {@code First chat}
 * @param questions in the order of the page
 * @param complaints what is wrong with the page, empty in a sound one
 */
public record Quiz(String title, List<Question> questions, List<BadPage> complaints) {

    /**
     * One question.
     *
     * @param concept the concept it asks for, such as {@code C01}
     * @param choose how many options are right
     * @param line the line of its heading, from 1
     */
    public record Question(String concept, int choose, String text, List<Option> options, int line) {}

    /**
     * One answer that can be chosen.
     *
     * @param code the misconception that a wrong one shows, such as {@code M-POLL}, or {@code -}
     * @param feedback what to say to a learner who chose it
     */
    public record Option(boolean right, String text, String code, String feedback) {}

    /**
     * Reads a quiz.
     *
     * @throws IOException if the file is missing or cannot be read
     */
    public static Quiz read(Path file) throws IOException {
        var complaints = new ArrayList<BadPage>();
        return new QuizReader(file, TextLines.of(file, complaints), complaints).read();
    }
}
