package workbook.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The pages as the build made them, opened from disk in a real browser. */
class SiteInBrowserTest {

    private static final Path SITE =
            Path.of("../site/target/pages").toAbsolutePath().normalize();

    private static final String SHIFT = """
            () => new Promise(resolve => {
              let sum = 0;
              new PerformanceObserver(list => list.getEntries().forEach(entry => {
                if (!entry.hadRecentInput) { sum += entry.value; }
              })).observe({ type: 'layout-shift', buffered: true });
              requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum), 100)));
            })""";

    private static final String QUERIES = """
            rooms | docs/reference/glossary#room
            rooom | docs/reference/glossary#room
            ack | docs/reference/glossary#acknowledgement
            acknowledgment | docs/reference/glossary#acknowledgement
            acknowlegement | docs/reference/glossary#acknowledgement
            brodcast | docs/reference/glossary#broadcast
            broadcast to all | docs/reference/glossary#broadcast
            how do I send to everyone | docs/reference/glossary#broadcast
            how do I send to everyone except the sender | lesson02_chat/lesson#to-everyone-except-the-sender
            licence | index#licence
            license | index#licence
            CORS | docs/explanation/repairs#what-the-configuration-does
            io.to | docs/reference/cheatsheet-broadcasting#io_to_room
            socket.broadcast.emit | docs/reference/cheatsheet-broadcasting#socket_broadcast
            socket.join | docs/reference/cheatsheet-broadcasting#join
            socket.emit | docs/reference/cheatsheet-events#socket_emit
            io.emit | docs/reference/cheatsheet-broadcasting#io_emit
            callback | docs/reference/cheatsheet-delivery#ack_of_a_client
            volatile | docs/reference/cheatsheet-events#socket_volatile
            connect_error | docs/reference/cheatsheet-events#connect_error
            hanshake | docs/reference/glossary#handshake
            what is a namespace | docs/reference/glossary#namespace
            how do I leave a room | docs/reference/cheatsheet-broadcasting#leave
            timeout | docs/reference/cheatsheet-delivery#client_timeout
            how do I install it | docs/how-to/start
            intellij | docs/how-to/start#in-intellij-idea
            reset an exercise | docs/reference/commands#reset
            keyboard shortcuts | docs/reference/keys
            relay | lesson02_chat/Relay
            visual studio code | docs/how-to/start#in-visual-studio-code
            """;

    @RegisterExtension
    static final Chromium chromium = new Chromium(SITE.resolve("index.html"));

    @Test
    void every_page_is_whole_light_and_dark_on_a_phone_and_on_a_screen() throws IOException {
        var check = new PageCheck(chromium.context());
        var complaints = new ArrayList<String>();
        for (Path page : pages()) {
            check.complaints(page).forEach(one -> complaints.add(SITE.relativize(page) + ": " + one));
        }

        assertEquals("", String.join("\n", complaints));
    }

    @Test
    void what_is_wrong_on_a_page_is_seen(@TempDir Path folder) throws IOException {
        Path bad = folder.resolve("bad.html");
        Files.writeString(bad, """
                <!doctype html><html lang=en><title>Bad</title>
                <main><h1>Bad</h1><p style="color:#bbb;background:#fff;width:1400px">pale, and too wide</p>
                <img src="https://127.0.0.1:1/x.png">
                <pre style="overflow:auto;width:200px">code that does not fit into so narrow a place</pre>
                <pre style="width:120px;white-space:pre-wrap;overflow-wrap:anywhere">getBroadcastOperations</pre>
                <table style="width:1300px"><tr><td>wide</table>
                <div class="drawing"><svg viewBox="0 0 100 20" width="100"><text x="90" y="15">outside</text></svg></div>
                </main>
                <script>console.error('oh'); throw new Error('no');</script>""");

        String said = String.join("\n", new PageCheck(chromium.context()).complaints(bad));

        for (String one : List.of(
                "color-contrast",
                "image-alt",
                "asks another machine",
                "console: oh",
                "script: ",
                "390 px, LIGHT: scrolls",
                "768 px: pre \"code that does not fit into so\" scrolls",
                "390 px: \"getBroadcastOperations\" is broken",
                "1100 px: table \"wide\" is cut",
                "1920 px: text \"outside\" is cut")) {
            assertTrue(said.contains(one), () -> one + " was not seen:\n" + said);
        }
    }

    @Test
    void a_quiz_is_answered_with_the_keyboard_alone() {
        Page page = open("lesson00_first_chat/quiz");
        Locator wrong = page.locator("details.wrong").first();

        tabTo(page, wrong.locator("summary"));
        page.keyboard().press("Enter");

        PlaywrightAssertions.assertThat(wrong.locator(".mark")).hasText("This is not so.");
        assertTrue(wrong.innerText().length() > 40, "and why");
        PlaywrightAssertions.assertThat(page.locator(".score")).containsText("1 of ");
        PlaywrightAssertions.assertThat(page.locator(".score")).containsText("0 right");
    }

    @Test
    void the_answers_of_a_quiz_are_there_after_a_reload() {
        Page page = open("lesson00_first_chat/quiz");
        page.locator("details.wrong summary").first().click();
        PlaywrightAssertions.assertThat(page.locator(".score")).containsText("1 of ");

        page.reload();

        PlaywrightAssertions.assertThat(page.locator(".score")).containsText("1 of ");
        PlaywrightAssertions.assertThat(page.locator(".score")).containsText("0 right");
        PlaywrightAssertions.assertThat(page.locator("details.wrong").first()).hasAttribute("open", "");
    }

    /** As the browser measures it: the sum of what moved without being asked to. */
    @Test
    void nothing_moves_on_a_phone_while_a_page_loads() {
        for (String path :
                List.of("index", "lesson02_chat/lesson", "lesson02_chat/Relay", "docs/reference/cheatsheet")) {
            Page page = chromium.context().newPage();
            page.setViewportSize(390, 844);
            page.navigate(SITE.resolve(path + ".html").toUri().toString());

            Object shift = page.evaluate(SHIFT);

            assertTrue(shift instanceof Number moved && moved.doubleValue() < .1, () -> path + " moves by " + shift);
            page.close();
        }
    }

    @Test
    void what_moves_is_measured(@TempDir Path folder) throws IOException {
        Path bad = folder.resolve("bad.html");
        Files.writeString(bad, """
                <!doctype html><html lang=en><title>Bad</title><div id=late></div><main><h1>Bad</h1>%s</main>
                <script>requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
                  late.style.height = '400px'; }, 50)));</script>""".formatted("<p>text</p>".repeat(20)));
        Page page = chromium.context().newPage();
        page.setViewportSize(390, 844);
        page.navigate(bad.toUri().toString());
        page.waitForFunction("() => late.offsetHeight === 400");

        assertTrue(page.evaluate(SHIFT) instanceof Number moved && moved.doubleValue() >= .1);
    }

    @Test
    void code_has_the_name_of_its_file_and_a_button_that_copies_it() {
        chromium.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        Page page = open("lesson02_chat/lesson");
        Locator block = page.locator(".listingblock:has(.title:has-text('NotToMeTest.java'))");

        block.locator("button.copy").click();

        PlaywrightAssertions.assertThat(block.locator("button.copy")).hasText("Copied");
        Object copied = page.evaluate("() => navigator.clipboard.readText()");
        assertEquals(
                block.locator("pre").innerText().strip(), String.valueOf(copied).strip());
    }

    @Test
    void hints_open_one_after_the_other_with_the_keyboard() {
        Page page = open("lesson02_chat/Relay");
        assertEquals(1, visible(page.locator("details.hint")));

        tabTo(page, page.locator("details.hint > summary").first());
        page.keyboard().press("Enter");
        assertEquals(2, visible(page.locator("details.hint")));
        page.keyboard().press("Tab");
        page.keyboard().press("Space");

        assertEquals(3, visible(page.locator("details.hint")));
    }

    @Test
    void an_exercise_is_found_by_search_with_the_keyboard() {
        Page page = open("index");

        page.keyboard().press("/");
        page.keyboard().type("relay");
        page.locator("#found a").first().waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");

        page.waitForURL("**/lesson02_chat/*elay.html");
        page.goBack();
        page.keyboard().press("/");
        page.keyboard().type("acknowledgement number");
        page.locator("#found a").first().waitFor();
        PlaywrightAssertions.assertThat(page.locator("#found mark").first()).hasText("acknowledgement");
        PlaywrightAssertions.assertThat(page.locator("#found .excerpt").first()).containsText("number");
        page.locator("#q").fill("xylophone");
        PlaywrightAssertions.assertThat(page.locator("#found")).containsText("No section has these words.");
    }

    @Test
    void escape_closes_the_results_and_they_stay_closed() {
        Page page = open("index");
        for (String way : List.of("", "ArrowDown")) {
            page.locator("#q").fill("relay");
            page.locator("#found a").first().waitFor();
            if (!way.isEmpty()) {
                page.keyboard().press(way);
            }

            page.keyboard().press("Escape");

            PlaywrightAssertions.assertThat(page.locator("#found")).isHidden();
            PlaywrightAssertions.assertThat(page.locator("#q")).isFocused();
            page.locator("#q").fill("");
        }
    }

    /** What learners type, and the section that answers it: one of the first three. */
    @Test
    void search_finds_what_learners_type() {
        Page page = open("index");
        var missed = new ArrayList<String>();
        QUERIES.lines().forEach(line -> {
            String[] query = line.split(" \\| ", 2);
            if (page.evaluate("text => workbookSearch(text)", query[0]) instanceof List<?> found) {
                List<?> first = found.subList(0, Math.min(3, found.size()));
                if (!first.contains(query[1])) {
                    missed.add(query[0] + ": " + first);
                }
            }
        });

        assertEquals(30, QUERIES.lines().count());
        assertEquals(List.of(), missed);
        assertEquals(List.of(), page.evaluate("() => workbookSearch('xylophone')"));
    }

    @Test
    void a_short_word_is_not_taken_for_the_beginning_of_another() {
        Page page = open("index");
        page.locator("#q").fill("CORS");
        page.locator("#found mark").first().waitFor();

        for (String word : page.locator("#found mark").allInnerTexts()) {
            assertTrue(List.of("cors", "origin", "origins").contains(word.toLowerCase(Locale.ROOT)), word);
        }
    }

    @Test
    void a_run_is_walked_through_step_by_step() {
        Page page = open("lesson02_chat/lesson");
        Locator figure = page.locator(".playground").first();
        int steps = figure.locator(".step").count();
        assertEquals(steps, figure.locator(".step.later").count(), "first one predicts");

        figure.getByText("Next", new Locator.GetByTextOptions().setExact(true)).click();
        assertEquals(steps - 1, figure.locator(".step.later").count());
        PlaywrightAssertions.assertThat(figure.locator(".walk")).containsText("1 of " + steps);
        figure.getByText("All", new Locator.GetByTextOptions().setExact(true)).click();

        assertEquals(0, figure.locator(".step.later").count());
    }

    @Test
    void what_is_done_stays_in_this_browser() {
        Page page = open("lesson02_chat/Relay");
        page.locator(".tick input").check();

        Page lesson = open("lesson02_chat/lesson");

        PlaywrightAssertions.assertThat(lesson.locator(".card[data-page='lesson02_chat/Relay'] .state"))
                .hasText("done");
        assertEquals(1, lesson.locator(".course a.done").count());
        Page home = open("index");
        PlaywrightAssertions.assertThat(home.locator(".progress")).containsText("1 of ");
        PlaywrightAssertions.assertThat(home.locator(".start .button")).hasText("Go on: Hello, chat");
    }

    @Test
    void paper_is_white_and_shows_a_run_as_a_whole() {
        Page page = open("lesson02_chat/lesson");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));

        assertEquals("rgb(255, 255, 255)", page.evaluate("() => getComputedStyle(document.body).backgroundColor"));
        assertEquals("rgb(29, 37, 48)", page.evaluate("() => getComputedStyle(document.body).color"));
        assertFalse(page.locator(".playground").first().isVisible(), "a drawing that the reader is to predict");
        assertTrue(page.locator(".attheend .step").last().isVisible(), "the same at the end, as a whole");
        assertFalse(page.locator(".attheend .step.later").first().isVisible(), "a step that is hidden");
        assertTrue(page.locator(".panel[data-language='JavaScript'] pre").isVisible(), "code in the other language");
        assertFalse(page.locator(".tabs").isVisible(), "tabs");
        assertFalse(page.locator("nav.course").isVisible(), "the course");
        assertFalse(page.locator(".walk").first().isVisible(), "buttons");
    }

    @Test
    void languages_are_tabs_for_the_keyboard_and_every_page_remembers_the_choice() {
        Page page = open("lesson02_chat/lesson");
        assertEquals(List.of("Java"), shownLanguages(page));

        tabTo(page, page.locator(".tabs [role=tab][aria-selected=true]"));
        page.keyboard().press("ArrowRight"); // from the last to the first
        assertEquals(List.of("JavaScript"), shownLanguages(page));
        PlaywrightAssertions.assertThat(page.locator(".tabs [data-language=JavaScript]"))
                .isFocused();
        assertEquals("", axe(page), "with the other tab chosen");
        page.keyboard().press("Tab");
        PlaywrightAssertions.assertThat(page.locator(".panel[data-language=JavaScript]"))
                .isFocused();

        Page other = open("docs/reference/javascript");
        assertEquals(List.of("JavaScript", "JavaScript"), shownLanguages(other));
        other.locator(".tabs [data-language=Java]").first().click();
        assertEquals(List.of("Java", "Java"), shownLanguages(other), "one choice for all tabs of a page");
        assertEquals(List.of("Java"), shownLanguages(open("lesson00_first_chat/lesson")));
    }

    /** What is typed into a page, and not included from code that is run, is at least a program. */
    @Test
    void javascript_on_pages_can_be_parsed() throws IOException {
        Page blank = chromium.context().newPage();
        Page page = chromium.context().newPage();
        int programs = 0;
        for (Path file : pages()) {
            page.navigate(file.toUri().toString());
            for (String code : page.locator("code[data-lang=javascript]").allTextContents()) {
                String script = code.replaceAll("(?m)^export (default )?", ""); // a module's
                blank.evaluate("code => { new Function(code); }", script);
                programs++;
            }
        }

        assertTrue(programs >= 5, programs + " programs");
        assertThrows(PlaywrightException.class, () -> blank.evaluate("code => { new Function(code); }", "f((a) => {)"));
    }

    private static List<String> shownLanguages(Page page) {
        return page.locator(".panel").all().stream()
                .filter(Locator::isVisible)
                .map(panel -> panel.getAttribute("data-language"))
                .toList();
    }

    private String axe(Page page) {
        try {
            return new PageCheck(chromium.context()).barriers(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_file_of_an_exercise_is_on_its_page_and_can_be_copied() {
        chromium.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        Page page = open("lesson02_chat/WhoHearsIt");
        Locator starter = page.locator(".starter");

        PlaywrightAssertions.assertThat(starter.locator(".title")).containsText("lesson02_chat/WhoHearsIt.java");
        starter.locator("button.copy").click();

        PlaywrightAssertions.assertThat(starter.locator("button.copy")).hasText("Copied");
        assertTrue(String.valueOf(page.evaluate("() => navigator.clipboard.readText()"))
                .contains("three   ?      ?      ?      ?"));
    }

    @Test
    void a_page_can_be_read_without_its_script() {
        var still = chromium.browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(false));
        Page page = still.newPage();
        page.navigate(SITE.resolve("lesson02_chat/lesson.html").toUri().toString());

        assertTrue(page.locator(".sequence .step").first().isVisible(), "the drawing");
        assertTrue(page.locator("nav.course a").first().isVisible(), "the course");
        assertFalse(page.locator("#q").isVisible(), "a search that cannot search");
        assertEquals(List.of("JavaScript", "Java"), shownLanguages(page));
        assertFalse(page.locator(".tabs").isVisible(), "tabs that nothing happens to");
        still.close();
    }

    private Page open(String path) {
        Page page = chromium.context().newPage();
        page.navigate(SITE.resolve(path + ".html").toUri().toString());
        return page;
    }

    private static void tabTo(Page page, Locator wanted) {
        for (int i = 0; i < 200; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(wanted.evaluate("it => it === document.activeElement"))) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not get to " + wanted);
    }

    private static long visible(Locator all) {
        return all.all().stream().filter(Locator::isVisible).count();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(SITE)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }
}
