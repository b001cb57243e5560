package workbook.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The workbook's own lessons and documentation, as they stand. */
class WholeSiteTest extends WholeSiteFixture {

    @Test
    void every_exercise_has_a_page_and_a_text() {
        for (var exercise : course.exercises()) {
            assertTrue(Files.exists(site.resolve(exercise.id() + ".html")), exercise::id);
            assertTrue(Files.exists(site.resolve(exercise.id() + ".txt")), exercise::id);
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
        long teachers = pages().stream().filter(WholeSiteTest::isForTeachers).count();
        assertEquals(pages().size() - 1 - teachers, linked.size());
    }

    private static boolean isForTeachers(Document page) {
        return page.body().attr("data-page").matches("lesson.*/(handout|answers)");
    }

    /** Next leads from the first page to each piece of each lesson once, and to nothing twice. */
    @Test
    void next_leads_through_the_course_in_one_order() throws IOException {
        var way = new ArrayList<String>();
        for (String at = next("index"); !at.isEmpty(); at = next(at)) {
            way.add(at);
            if (at.endsWith("/lesson")) {
                way.addAll(exercisesOn(at));
            }
        }

        var expected = new ArrayList<String>();
        for (var lesson : course.lessons()) {
            expected.add(lesson.folder() + "/lesson");
            lesson.exercises().forEach(exercise -> expected.add(exercise.id()));
            expected.add(lesson.folder() + "/quiz");
            expected.add(lesson.folder() + "/questions");
        }
        assertEquals(expected, way);
    }

    /** The exercises of a lesson, if Next leads from each to what is below its card. */
    private List<String> exercisesOn(String lesson) throws IOException {
        Document page = page(lesson);
        List<Element> all = page.getAllElements();
        var exercises = new ArrayList<String>();
        List<Element> cards = page.select(".card");
        for (int i = 0; i < cards.size(); i++) {
            String exercise = cards.get(i).attr("data-page");
            exercises.add(exercise);
            String following = i + 1 < cards.size() ? cards.get(i + 1).attr("data-page") : "";
            String href = page(exercise).select(".steps .next").attr("href");
            if (href.contains("lesson.html#")) {
                int card = all.indexOf(cards.get(i));
                int end = following.isEmpty() ? all.size() : all.indexOf(cards.get(i + 1));
                int place = all.indexOf(page.getElementById(href.replaceFirst(".*#", "")));
                assertTrue(card <= place && place < end, () -> exercise + " leads to " + href);
            } else {
                assertEquals(following + ".html", lesson.replaceFirst("/.*", "/") + href.replaceFirst(".*/", ""));
            }
        }
        return exercises;
    }

    /** The page that Next leads to. */
    private String next(String path) throws IOException {
        String href = page(path).select(".steps .next").attr("href");
        Path file = site.resolve(path + ".html").resolveSibling(href.replaceFirst("#.*", ""));
        return href.isEmpty()
                ? ""
                : site.relativize(file.normalize())
                        .toString()
                        .replace('\\', '/')
                        .replaceFirst("\\.html$", "");
    }

    @Test
    void a_lesson_leads_to_its_quiz_and_the_cheatsheet_and_an_exercise_to_its_section() throws IOException {
        for (var lesson : course.lessons()) {
            Document page = page(lesson.folder() + "/lesson");
            assertEquals(
                    List.of("quiz.html", "questions.html", "cheatsheet.html"),
                    page.select(".onward a").eachAttr("href").stream()
                            .map(href -> href.replaceFirst(".*/", ""))
                            .toList());
            for (var exercise : lesson.exercises()) {
                String href = page(exercise.id()).select(".where a").last().attr("href");
                Element section = page.getElementById(href.replaceFirst(".*#", ""));
                assertTrue(
                        section != null && section.parent().html().contains("data-page=\"" + exercise.id() + "\""),
                        () -> exercise.id() + " leads to " + href);
            }
        }
    }

    @Test
    void each_exercise_shows_the_file_that_it_speaks_of() throws IOException {
        assumeTrue(Files.exists(course.root().resolve(".git")), "the files as they came are in git");
        for (var exercise : course.exercises()) {
            Document page = page(exercise.id());
            assertTrue(page.select(".starter pre").text().contains("TODO 1"), exercise::id);
            assertTrue(page.select(".starter .title").text().contains(exercise.name() + ".java"), exercise::id);
        }
        String table = page("lesson02_chat/WhoHearsIt").select(".starter pre").text();
        long cells = table.lines()
                .filter(line -> line.matches(" +(one|two|three|four|five|six) .*"))
                .flatMapToInt(String::chars)
                .filter(letter -> letter == '?')
                .count();
        assertEquals(24, cells, table);
    }

    /** Asciidoctor takes a term below a list for a part of the list's last item, unless //- is between them. */
    @Test
    void the_last_question_is_not_part_of_the_one_before_it() throws IOException {
        for (var lesson : course.lessons()) {
            Document page = page(lesson.folder() + "/questions");
            assertEquals(1, page.select("main dt").size(), lesson::folder);
            assertEquals(0, page.select("ol dt").size(), lesson::folder);
        }
    }

    @Test
    void the_pages_that_are_folded_for_authors_are_there() {
        Navigation.AUTHORS.forEach(page -> assertTrue(Files.exists(site.resolve(page + ".html")), page));
    }

    @Test
    void a_lesson_is_small_with_all_that_it_loads() throws IOException {
        long script = Files.size(site.resolve("site.js")) + Files.size(site.resolve("search.js"));
        for (var lesson : course.lessons()) {
            long page = Files.size(site.resolve(lesson.folder() + "/lesson.html"));
            assertTrue(page + Files.size(site.resolve("style.css")) + script < 150_000, lesson::folder);
        }
        long search = script + Files.size(site.resolve("index.js")); // which is loaded when somebody searches
        assertTrue(search < 60_000, "scripts and index have " + search + " bytes");
        long projector = Files.size(site.resolve("projector.js"));
        assertTrue(projector < 4_000, "the projector's script has " + projector + " bytes");
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
}
