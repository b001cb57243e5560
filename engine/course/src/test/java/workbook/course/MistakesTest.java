package workbook.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MistakesTest {

    @TempDir
    Path root;

    @Test
    void conditions_are_read_and_are_no_part_of_the_text() {
        Mistakes.Mistake mistake =
                only("// mistake: -\n// has: add(First|Last)\n// lacks: remove\n// You add.\n// Remove.\n");

        assertEquals("You add. Remove.", mistake.text());
        assertTrue(mistake.fits("queue.addFirst(1);"));
        assertFalse(mistake.fits("queue.addFirst(1); queue.remove();"));
        assertFalse(mistake.fits("queue.add(1);"));
    }

    @Test
    void what_a_comment_says_is_not_in_the_file_and_a_text_is() {
        Mistakes.Mistake mistake = only("// mistake: -\n// has: later\n// Text.\n");

        assertFalse(mistake.fits("// later\n/* later \n later */ now();"));
        assertTrue(mistake.fits("say(\"http://\"); later();"));
        assertFalse(mistake.fits("import static any.later;\nnow();"));
        assertTrue(mistake.fits("say(\"a \\\" later\");"));
    }

    @Test
    void a_condition_that_cannot_be_searched_for_is_told() {
        course("// mistake: -\n// has: add(\n// Text.\n");

        List<BadPage> complaints = Mistakes.of(root, exercise()).complaints();
        assertEquals(1, complaints.size(), complaints.toString());
        assertTrue(complaints.get(0).toString().contains("no regular expression: add("), complaints.toString());
    }

    private Mistakes.Mistake only(String comment) {
        course(comment);
        Mistakes mistakes = Mistakes.of(root, exercise());
        assertEquals(List.of(), mistakes.complaints());
        return mistakes.mistakes().get(0);
    }

    private void course(String comment) {
        new TestCourse(root).exercise("Sum", "1").mistake("Sum", "One.java", comment, "class Sum {}");
    }

    private Exercise exercise() {
        return Course.load(root).find("Sum").orElseThrow();
    }
}
