package workbook.cli.author;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A course where all rules hold, in which each is broken on purpose. */
abstract class AuthorsCheckFixture {

    static final String PAGE = "lessons/lesson00_tiny/Echo.adoc";
    static final String LESSON = "lessons/lesson00_tiny/lesson.adoc";
    static final String QUIZ = "lessons/lesson00_tiny/quiz.adoc";
    static final String STARTER = "exercises/starters/main/java/lesson00_tiny/Echo.java";
    static final String TEST = "exercises/src/test/java/lesson00_tiny/EchoTest.java";
    static final String SOLUTION = "solutions/src/main/java/lesson00_tiny/Echo.java";
    static final String MISTAKES = "solutions/mistakes/lesson00_tiny/Echo/";

    @TempDir
    Path root;

    TinyCourse course;

    @BeforeEach
    void a_sound_course() throws IOException {
        course = new TinyCourse(root);
    }

    void complains(String rule, String file, String words) {
        List<String> complaints = course.complaints();
        assertTrue(
                complaints.stream()
                        .anyMatch(text -> text.startsWith(rule + " | " + file + ": ") && text.contains(words)),
                () -> "no complaint of " + rule + " on " + file + " with " + words + " in\n"
                        + String.join("\n", complaints));
    }
}
