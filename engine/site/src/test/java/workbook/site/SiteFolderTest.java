package workbook.site;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import workbook.course.Course;

/** What is done to a folder of pages, and which faults make none; one renderer for all, since it takes seconds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteFolderTest {

    @TempDir
    Path folder;

    private Path root;
    private SmallCourse small;
    private Course course;
    private List<Page> all;
    private List<Page> fewer;

    @BeforeAll
    void render(@TempDir Path root) throws IOException, BadPages {
        this.root = root;
        small = new SmallCourse(root);
        small.write("questions.adoc", "= Questions\n\nWhy?\n");
        course = Course.load(root);
        all = small.pages();
        fewer = all.stream().filter(page -> !page.path().endsWith("questions")).toList();
    }

    @AfterAll
    void close() {
        small.close();
    }

    @Test
    void scripts_lose_their_comments_and_nothing_else() {
        String script = """
                // Search.
                (() => {
                  /** Edits
                   * from one to another. */
                  const two = 'http://a*/b'; // two
                  const product = 2 /* twice */ * 3;

                  // last
                })();
                """;

        String loaded = """
                (() => {
                const two = 'http://a*/b'; // two
                const product = 2 /* twice */ * 3;
                })();
                """;
        assertEquals(loaded, SiteFiles.withoutComments(script));
    }

    @Test
    void only_what_differs_is_written_and_what_is_no_page_any_more_is_taken_away() throws IOException {
        Path out = folder.resolve("pages");
        SiteFolder.write(course, all, out);
        Path page = out.resolve("lesson00_first/Relay.html");
        Files.setLastModifiedTime(page, FileTime.fromMillis(0));
        assertEquals(0, SiteFolder.write(course, all, out));
        assertTrue(Files.getLastModifiedTime(page).toMillis() > 0, "a page that is the same is as new as its source");

        assertTrue(SiteFolder.write(course, fewer, out) > 0);

        assertFalse(Files.exists(out.resolve("lesson00_first/questions.html")));
        assertTrue(Files.exists(out.resolve("lesson00_first/Relay.html")));
        assertNothingLeftBeside();
    }

    @Test
    void what_somebody_else_put_there_stays() throws IOException {
        Path out = folder.resolve("pages");
        SiteFolder.write(course, all, out);
        write(out.resolve("CNAME"), "example.org");
        write(out.resolve(".git/HEAD"), "ref: refs/heads/gh-pages");
        write(out.resolve("lesson00_first/notes.html"), "mine");

        SiteFolder.write(course, fewer, out);
        SiteFolder.write(course, List.of(), out);

        assertEquals("example.org", Files.readString(out.resolve("CNAME")));
        assertEquals("ref: refs/heads/gh-pages", Files.readString(out.resolve(".git/HEAD")));
        assertEquals("mine", Files.readString(out.resolve("lesson00_first/notes.html")));
        assertFalse(Files.exists(out.resolve("lesson00_first/Relay.html")));
    }

    @Test
    void what_is_in_the_way_of_a_page_is_told_and_nothing_is_touched() throws IOException {
        Path out = folder.resolve("pages");
        SiteFolder.write(course, fewer, out);
        String before = Files.readString(out.resolve("index.html"));
        Path mine = write(out.resolve("lesson00_first/questions.html"), "mine");

        var told = assertThrows(IOException.class, () -> SiteFolder.write(course, all, out));

        assertTrue(told.getMessage().startsWith(mine.toRealPath() + " is in the way"), told.getMessage());
        assertEquals("mine", Files.readString(mine));
        assertEquals(before, Files.readString(out.resolve("index.html")));
        assertFalse(Files.exists(out.resolve("lesson00_first/questions.txt")));
        assertNothingLeftBeside();
    }

    @Test
    void a_file_where_a_folder_of_pages_goes_is_told() throws IOException {
        Path out = folder.resolve("pages");
        SiteFolder.write(course, List.of(), out);
        write(out.resolve("lesson00_first"), "mine");

        var told = assertThrows(IOException.class, () -> SiteFolder.write(course, all, out));

        assertTrue(told.getMessage().contains("lesson00_first is in the way"), told.getMessage());
    }

    @Test
    void neither_the_list_nor_a_link_leads_to_files_elsewhere() throws IOException {
        Path out = folder.resolve("pages");
        Path elsewhere = write(folder.resolve("elsewhere/thesis.txt"), "one");
        SiteFolder.write(course, List.of(), out);
        Files.createSymbolicLink(out.resolve("link"), elsewhere.getParent());
        Path list = out.resolve(".workbook-site");
        Files.writeString(
                list, Files.readString(list) + "../elsewhere/thesis.txt\nlink/thesis.txt\n" + elsewhere + "\n\n.\n");

        SiteFolder.write(course, List.of(), out);

        assertEquals("one", Files.readString(elsewhere));
        Files.createSymbolicLink(out.resolve("lesson00_first"), elsewhere.getParent());
        assertThrows(IOException.class, () -> SiteFolder.write(course, all, out));
        assertFalse(Files.exists(elsewhere.resolveSibling("Relay.html")));
    }

    @Test
    void what_an_older_workbook_wrote_is_written_over_and_nothing_is_deleted() throws IOException {
        Path out = folder.resolve("pages");
        SiteFolder.write(course, all, out);
        write(out.resolve(".workbook-site"), "Written by ./workbook site, and written over by it.\n");
        write(out.resolve("index.html"), "old");

        SiteFolder.write(course, fewer, out);

        assertFalse(Files.readString(out.resolve("index.html")).equals("old"));
        assertTrue(Files.exists(out.resolve("lesson00_first/questions.html")), "whose it is, nobody knows");
    }

    @Test
    void a_folder_of_other_things_is_left_alone() throws IOException {
        Path out = Files.createDirectories(folder.resolve("thesis"));
        write(out.resolve("index.html"), "one");
        write(out.resolve("index.txt"), "one");
        write(out.resolve("style.css"), "one");

        assertThrows(IOException.class, () -> SiteFolder.write(course, all, out));

        assertEquals("one", Files.readString(out.resolve("index.html")));
        assertNothingLeftBeside();
    }

    @Test
    void a_fault_anywhere_makes_no_pages_at_all() throws IOException {
        assertEquals(
                List.of("lessons/lesson00_first/quiz.adoc:3: the link Relais.html leads nowhere"),
                complaintsWith("quiz.adoc", "= Quiz\n\nSee xref:Relais.adoc[Relay].\n".getBytes(ISO_8859_1)));
    }

    @Test
    void a_page_without_a_title_or_in_another_encoding_is_named() throws IOException {
        assertEquals(
                List.of("lessons/lesson00_first/quiz.adoc: quiz.adoc is not saved in UTF-8: line 3 has the byte 0xE9,"
                        + " which means nothing there. Choose UTF-8 as the file's encoding in your editor, and save it"
                        + " again."),
                complaintsWith("quiz.adoc", "= Quiz\n\ncaf\u00e9\n".getBytes(ISO_8859_1)));
        for (String text : List.of("", "Why?\n", "\n\n", ":minutes: 5\n")) {
            assertEquals(
                    List.of("lessons/lesson00_first/quiz.adoc:1: the first line must be the title: = Title"),
                    complaintsWith("quiz.adoc", text.getBytes(ISO_8859_1)));
        }
    }

    private List<String> complaintsWith(String name, byte[] content) throws IOException {
        Path file = Files.write(small.folder.resolve(name), content);
        try {
            return assertThrows(BadPages.class, small::pages).complaints().stream()
                    .map(each -> each.seenFrom(root))
                    .toList();
        } finally {
            Files.delete(file);
        }
    }

    private static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private void assertNothingLeftBeside() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertFalse(files.anyMatch(file -> file.getFileName().toString().startsWith(".workbook-pages")));
        }
    }
}
