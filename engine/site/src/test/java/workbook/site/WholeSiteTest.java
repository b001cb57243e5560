package workbook.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import workbook.check.catalog.Course;

/** The workbook's own lessons and documentation, as they stand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeSiteTest {

    private final Course course = Course.load(Path.of("../.."));
    private Path site;

    @BeforeAll
    void render(@TempDir Path folder) throws IOException, BadPages {
        site = folder.resolve("pages");
        try (var made = new Site(course.root(), Cache.none())) {
            SiteFolder.write(course, made.render(course), site);
        }
    }

    @Test
    void every_exercise_has_a_page_and_a_text() {
        for (var exercise : course.exercises()) {
            assertTrue(Files.exists(site.resolve(exercise.id() + ".html")), exercise::id);
            assertTrue(Files.exists(site.resolve(exercise.id() + ".txt")), exercise::id);
        }
    }

    @Test
    void no_page_gives_a_hint_away() throws IOException {
        for (var exercise : course.exercises()) {
            Document page = Jsoup.parse(Files.readString(site.resolve(exercise.id() + ".html")));
            assertEquals(exercise.hints().size(), page.select("details.hint").size(), exercise::id);
            assertEquals(List.of(), page.select("main details[open]").eachText(), exercise::id);
        }
    }

    @Test
    void no_page_loads_anything_from_elsewhere() throws IOException {
        for (Document page : pages()) {
            assertEquals(
                    List.of(),
                    page.select("[src*=:], link[href*=:], [style], style, script:not([src])")
                            .eachAttr("class"),
                    page::title);
            assertTrue(page.select("meta[http-equiv]").attr("content").startsWith("default-src 'none'"), page::title);
        }
    }

    @Test
    void every_page_says_its_language_and_one_title() throws IOException {
        for (Document page : pages()) {
            assertEquals("en", page.select("html").attr("lang"));
            assertEquals(1, page.select("h1").size(), page::title);
        }
    }

    @Test
    void the_first_page_leads_to_every_other_page() throws IOException {
        Document home = Jsoup.parse(Files.readString(site.resolve("index.html")));

        var linked = new HashSet<>(home.select("main a").eachAttr("href"));
        assertEquals(pages().size() - 1, linked.size());
    }

    @Test
    void the_pages_that_are_folded_for_authors_are_there() {
        Navigation.AUTHORS.forEach(page -> assertTrue(Files.exists(site.resolve(page + ".html")), page));
    }

    @Test
    void a_lesson_is_small_with_all_that_it_loads() throws IOException {
        long script = 0;
        for (String name : List.of("site.js", "search.js", "index.js")) {
            script += Files.size(site.resolve(name));
        }
        for (var lesson : course.lessons()) {
            long page = Files.size(site.resolve(lesson.folder() + "/lesson.html"));
            assertTrue(page + Files.size(site.resolve("style.css")) + script < 150_000, lesson::folder);
        }
        assertTrue(script < 60_000, "scripts and index have " + script + " bytes");
    }

    @Test
    void the_pages_of_the_cheatsheet_are_small() throws IOException {
        List<Path> sheets;
        try (Stream<Path> files = Files.list(site.resolve("docs/reference"))) {
            sheets = files.filter(file -> file.getFileName().toString().matches("cheatsheet.*\\.html"))
                    .toList();
        }
        assertEquals(5, sheets.size());
        for (Path sheet : sheets) {
            assertTrue(Files.size(sheet) < 100_000, () -> site.relativize(sheet) + " is too large to load at once");
        }
    }

    private List<Document> pages() throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .map(WholeSiteTest::parse)
                    .toList();
        }
    }

    private static Document parse(Path file) {
        try {
            return Jsoup.parse(file);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }
}
