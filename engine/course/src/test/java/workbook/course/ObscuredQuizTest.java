package workbook.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each quiz of the course, as the students' edition has it. */
class ObscuredQuizTest {

    @TempDir
    Path folder;

    @Test
    void it_asks_the_same_and_says_the_same() throws IOException {
        for (Quiz quiz : quizzes()) {
            Quiz read = read(ObscuredQuiz.page(quiz));

            assertEquals(List.of(), read.complaints());
            assertEquals(quiz.title(), read.title());
            assertEquals(quiz.questions().size(), read.questions().size());
            for (int i = 0; i < quiz.questions().size(); i++) {
                Quiz.Question own = quiz.questions().get(i);
                Quiz.Question other = read.questions().get(i);
                assertEquals(own.text(), other.text());
                assertEquals(own.concept(), other.concept());
                assertEquals(own.choose(), other.choose());
                assertEquals(sorted(own), sorted(other));
            }
        }
    }

    @Test
    void its_page_shows_no_answer() throws IOException {
        for (Quiz quiz : quizzes()) {
            String page = ObscuredQuiz.page(quiz);
            assertFalse(page.contains("[x]"), page);
            for (Quiz.Question question : quiz.questions()) {
                for (Quiz.Option option : question.options()) {
                    assertFalse(page.contains(option.feedback()), option.feedback());
                    assertFalse(option.code().startsWith("M-") && page.contains(option.code()), option.code());
                }
            }
        }
    }

    @Test
    void an_authors_order_does_not_show_it_either() throws IOException {
        long questions = 0;
        long rightFirst = 0;
        for (Quiz quiz : quizzes()) {
            for (Quiz.Question question : read(ObscuredQuiz.page(quiz)).questions()) {
                questions++;
                rightFirst += question.options().get(0).right() ? 1 : 0;
            }
        }
        assertTrue(rightFirst < questions / 2, rightFirst + " of " + questions);
    }

    @Test
    void a_word_belongs_to_its_option_and_to_no_other() throws IOException {
        String word = Obscured.of("yes", "right\t\tIt is.");
        assertEquals(Optional.of("right\t\tIt is."), Obscured.read("yes", word));
        assertNotEquals(Optional.of("right\t\tIt is."), Obscured.read("no", word));
        assertEquals(Optional.empty(), Obscured.read("yes", "right"));
        assertEquals(Optional.empty(), Obscured.read("yes", "obscured:=!"));

        Quiz damaged = read("= Quiz: A\n\n[quiz,concept=C01]\n== Q?\n\n* [ ] no\n+\n" + word + "\n");
        assertFalse(damaged.complaints().isEmpty());
    }

    private static List<Quiz> quizzes() throws IOException {
        var all = new java.util.ArrayList<Quiz>();
        for (Lesson lesson : Course.load(Path.of("../..")).lessons()) {
            if (Files.exists(lesson.quiz())) {
                all.add(Quiz.read(lesson.quiz()));
            }
        }
        assertTrue(all.size() > 5);
        return all;
    }

    private static List<Quiz.Option> sorted(Quiz.Question question) {
        return question.options().stream()
                .sorted(Comparator.comparing(Quiz.Option::text))
                .toList();
    }

    private Quiz read(String text) throws IOException {
        return Quiz.read(Files.writeString(folder.resolve("quiz.adoc"), text));
    }
}
