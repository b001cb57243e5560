package workbook.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page shows of its exercise's file. */
class ExercisePageTest {

    private static final String FILE = "exercises/src/main/java/lesson00_first/Relay.java";
    private static final String STARTER = "exercises/starters/main/java/lesson00_first/Relay.java";

    @TempDir
    Path root;

    @Test
    void the_starter_is_shown_below_the_task_and_above_the_hints() throws IOException {
        write(FILE, "class Relay { // what the learner wrote\n}\n");
        write(STARTER, "class Relay {\n    // TODO 1: a => b\n}\n");
        Page page = exercise();
        Element starter = page.body().selectFirst(".starter");

        assertNotNull(starter);
        assertEquals(
                "class Relay {\n    // TODO 1: a => b\n}",
                starter.select("pre").first().wholeText());
        assertEquals(FILE, starter.select(".title code").text());
        assertTrue(starter.hasClass("listingblock"), "not folded");
        String text = page.body().text();
        assertTrue(text.indexOf("The task.") < text.indexOf("TODO 1"), text);
        assertTrue(text.indexOf("TODO 1") < text.indexOf("Hint 1"), text);
        assertFalse(PlainText.of(page).contains("TODO 1"), "a terminal has the file beside it");
    }

    @Test
    void a_long_file_is_folded() throws IOException {
        write(FILE, "class Relay {}");
        write(STARTER, "class Relay {\n" + "    // and so on\n".repeat(50) + "}\n");

        Element starter = exercise().body().selectFirst("details.starter");

        assertNotNull(starter);
        assertTrue(starter.select(".listingblock .title").text().startsWith(FILE), starter::html);
    }

    @Test
    void without_a_starter_no_file_is_shown() throws IOException {
        write(FILE, "class Relay { // what the learner wrote\n}\n");

        assertEquals(0, exercise().body().select(".starter").size());
    }

    private Page exercise() throws IOException {
        try (var course = new SmallCourse(root)) {
            return course.exercise();
        }
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(root.resolve(name).getParent());
        Files.writeString(root.resolve(name), text);
    }
}
