package workbook.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.check.catalog.Course;

class OutputTest {

    @TempDir
    Path root;

    @Test
    void a_page_that_is_gone_is_gone_from_the_site() throws IOException, BadPages {
        Path out = root.resolve("pages");
        Files.createDirectories(out);
        Files.writeString(out.resolve("old.html"), "old");
        Files.writeString(out.resolve(".workbook-site"), "");
        try (var course = new SmallCourse(root)) {
            Output.write(Course.load(root), course.pages(), out);
        }

        assertFalse(Files.exists(out.resolve("old.html")));
        assertTrue(Files.exists(out.resolve("lesson00_first/Relay.html")));
    }

    @Test
    void a_fault_anywhere_makes_no_pages_at_all() throws IOException {
        try (var course = new SmallCourse(root)) {
            course.write("quiz.adoc", "= Quiz\n\nSee xref:Relais.adoc[Relay].\n");

            var bad = assertThrows(BadPages.class, course::pages);

            assertEquals(
                    "lessons/lesson00_first/quiz.adoc:3: the link Relais.html leads nowhere",
                    bad.complaints().get(0).seenFrom(root));
        }
    }

    @Test
    void only_what_differs_is_written_and_what_is_no_page_any_more_is_taken_away() throws IOException, BadPages {
        Path out = root.resolve("pages");
        try (var course = new SmallCourse(root)) {
            course.write("questions.adoc", "= Questions\n\nWhy?\n");
            Output.write(Course.load(root), course.pages(), out);
            assertEquals(0, Output.update(Course.load(root), course.pages(), out));

            Files.delete(course.folder.resolve("questions.adoc"));

            assertTrue(Output.update(Course.load(root), course.pages(), out) > 0);
            assertFalse(Files.exists(out.resolve("lesson00_first/questions.html")));
            assertTrue(Files.exists(out.resolve("lesson00_first/Relay.html")));
        }
    }

    @Test
    void a_folder_of_other_things_is_left_alone() throws IOException, BadPages {
        Path out = Files.createDirectories(root.resolve("thesis"));
        Files.writeString(out.resolve("chapter.txt"), "one");
        try (var course = new SmallCourse(root)) {
            List<Page> pages = course.pages();

            assertThrows(IOException.class, () -> Output.write(Course.load(root), pages, out));
        }
        assertEquals("one", Files.readString(out.resolve("chapter.txt")));
        try (Stream<Path> files = Files.list(root)) {
            assertFalse(files.anyMatch(file -> file.getFileName().toString().startsWith(".workbook-pages")));
        }
    }
}
