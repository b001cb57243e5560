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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import workbook.course.Course;
import workbook.course.Exercise;
import workbook.course.Lesson;

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

    private Document page(String path) throws IOException {
        return Jsoup.parse(Files.readString(site.resolve(path + ".html")));
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
    void no_handout_gives_an_answer_away() throws IOException {
        for (Lesson lesson : course.lessons()) {
            String handout = text(site.resolve(lesson.folder() + "/handout.html"));

            assertEquals(List.of(), told(handout, lesson), lesson::folder);
            lesson.exercises()
                    .forEach(exercise -> assertTrue(
                            handout.contains(exercise.source().getFileName().toString()),
                            () -> exercise.id() + " is missing"));
        }
    }

    /** The pages that learners have do have the answers, folded: each kind of them is seen there. */
    @Test
    void what_gives_an_answer_away_is_seen() throws IOException {
        for (Lesson lesson : course.lessons()) {
            var all = new StringBuilder();
            for (String name : List.of("lesson", "quiz", "answers")) {
                all.append(text(site.resolve(lesson.folder() + "/" + name + ".html")))
                        .append(' ');
            }
            for (Exercise exercise : lesson.exercises()) {
                all.append(text(site.resolve(exercise.id() + ".html"))).append(' ');
                all.append(collapsed(Files.readString(exercise.solution()))).append(' ');
            }

            assertEquals(secrets(lesson), told(all.toString(), lesson), lesson::folder);
            assertTrue(secrets(lesson).size() > 60, lesson::folder);
        }
    }

    private List<String> told(String text, Lesson lesson) throws IOException {
        return secrets(lesson).stream().filter(text::contains).toList();
    }

    /** What a learner is to find out: all that is folded on the pages, the answers, the lines of the solutions. */
    private List<String> secrets(Lesson lesson) throws IOException {
        var secrets = new ArrayList<String>();
        for (String name : List.of("lesson", "quiz")) {
            secrets.addAll(folded(lesson.folder() + "/" + name));
        }
        Element answers =
                Jsoup.parse(site.resolve(lesson.folder() + "/answers.html")).selectFirst("main");
        answers.select(".asked").remove();
        secrets.addAll(answers.select("li p, dd p").eachText());
        for (Exercise exercise : lesson.exercises()) {
            secrets.addAll(folded(exercise.id()));
            String given = collapsed(Files.readString(exercise.starter()));
            Files.readAllLines(exercise.solution()).stream()
                    .filter(line -> !given.contains(collapsed(line)))
                    .forEach(secrets::add);
        }
        String programs = programs(lesson);
        return secrets.stream()
                .map(WholeSiteTest::collapsed)
                .filter(secret -> !programs.contains(secret))
                .filter(secret -> secret.length() > 15)
                .distinct()
                .toList();
    }

    /** The programs that a lesson shows to everybody: a solution, or what a program prints, may have a line of them. */
    private String programs(Lesson lesson) throws IOException {
        Element main =
                Jsoup.parse(site.resolve(lesson.folder() + "/lesson.html")).selectFirst("main");
        main.select("details").remove();
        return collapsed(main.select("pre").stream().map(Element::wholeText).collect(Collectors.joining(" ")));
    }

    private List<String> folded(String page) throws IOException {
        return Jsoup.parse(site.resolve(page + ".html")).select("main details:not(.starter)").stream()
                .flatMap(details -> details.select("p, li, pre").stream())
                .flatMap(element -> element.wholeText().lines())
                .toList();
    }

    private static String text(Path page) throws IOException {
        return collapsed(Jsoup.parse(page).selectFirst("main").wholeText());
    }

    private static String collapsed(String text) {
        return text.strip().replaceAll("\\s+", " ");
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
