package workbook.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a teacher shows and prints: the projector view of the pages, opened from disk, and the handouts on paper. */
class TeachingInBrowserTest extends SiteInBrowser {

    /** The paper that CSS gives to the page, its title and its text: where that changes, a new sheet begins. */
    private static final String PAPERS =
            "() => ['body', 'h1', '.handout'].map(it => getComputedStyle(document.querySelector(it)).page).join(' ')";

    private static final Pattern PAPER = Pattern.compile("/Type\\s*/Page\\b");

    /** The column of an A4 page with the margins of the stylesheet, in the browser's pixels. */
    private static final int COLUMN = 672;

    /** What doesn't fit on the screen, or is too small to be read from the last row. */
    private static final String UNREADABLE = """
            () => {
              const bad = [];
              const main = document.querySelector('main');
              if (main.scrollHeight > main.clientHeight) { bad.push('it scrolls'); }
              document.querySelectorAll('.shown, .shown pre, .shown table, .shown svg').forEach(it => {
                const box = it.getBoundingClientRect();
                if (box.width && (box.right > innerWidth || it.scrollWidth > it.clientWidth + 1)) { bad.push(it.tagName + ' is cut'); }
              });
              const size = parseFloat(getComputedStyle(document.querySelector('.shown')).fontSize);
              const file = document.querySelector('.starter.shown'); // a whole file is shown as a whole
              if (size < 16 && !file) { bad.push('letters of ' + size + ' px'); }
              return bad.map(one => location.hash + ': ' + one).join();
            }""";

    /** What is wider than the column of the paper. */
    private static final String CUT = """
            width => [...document.querySelectorAll('main *')]
              .filter(it => it.getBoundingClientRect().right > width + 1 || (it.matches('pre, table') && it.scrollWidth > it.clientWidth + 1))
              .map(it => it.tagName + ' ' + it.textContent.trim().slice(0, 30))""";

    @BeforeEach
    void failSoon() {
        chromium.context().setDefaultTimeout(10_000);
    }

    @Test
    void the_link_opens_the_first_block_and_keys_go_on_and_back_and_close() {
        Page page = openAt("lesson02_chat/lesson.html");
        assertEquals(0, page.locator("script[src$='projector.js']").count(), "it is loaded when it is opened");

        page.locator("#projector").click();
        PlaywrightAssertions.assertThat(page).hasURL(Pattern.compile("#block-1$"));
        PlaywrightAssertions.assertThat(shown(page)).isVisible();
        assertFalse(page.locator(".top").isVisible(), "only the block");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        PlaywrightAssertions.assertThat(page).hasURL(Pattern.compile("#block-3$"));
        PlaywrightAssertions.assertThat(page.locator(".bar")).containsText("3 of ");
        page.keyboard().press("ArrowLeft");
        PlaywrightAssertions.assertThat(page).hasURL(Pattern.compile("#block-2$"));
        page.keyboard().press("Escape");

        PlaywrightAssertions.assertThat(page.locator(".top")).isVisible();
        PlaywrightAssertions.assertThat(page.locator("#predict")).isVisible();
    }

    @Test
    void a_reload_keeps_the_place_and_escape_leads_to_its_section() {
        Page page = openAt("lesson02_chat/lesson.html#block-1");
        goTo(page, ".around > h2#to-everyone");
        String block = page.url();
        String text = shown(page).first().innerText();

        page.reload();

        PlaywrightAssertions.assertThat(shown(page).first())
                .containsText(text.lines().findFirst().orElseThrow());
        assertEquals(block, page.url());
        page.keyboard().press("Escape");
        PlaywrightAssertions.assertThat(page).hasURL(Pattern.compile("#to-everyone$"));
        PlaywrightAssertions.assertThat(page.locator("#to-everyone")).isInViewport();
    }

    @Test
    void the_view_begins_with_what_is_being_read() {
        Page page = openAt("lesson02_chat/lesson.html#connecting-and-leaving");

        var link = page.locator("#projector").boundingBox(); // Playwright's own click scrolls before it clicks
        page.mouse().click(link.x + link.width / 2, link.y + link.height / 2);

        PlaywrightAssertions.assertThat(page.locator(".around > h2#connecting-and-leaving"))
                .isVisible();
    }

    @Test
    void an_answer_stays_folded_until_a_key_opens_it() {
        Page page = openAt("lesson02_chat/lesson.html#block-1");
        goTo(page, "details.printed.shown");
        Locator answer = page.locator("details.printed.shown .content");
        PlaywrightAssertions.assertThat(answer.first()).isHidden();

        page.keyboard().press("Enter");

        PlaywrightAssertions.assertThat(answer.first()).isVisible();
    }

    @Test
    void a_run_is_walked_through_with_one_key() {
        Page page = openAt("lesson02_chat/lesson.html#block-1");
        goTo(page, ".playground.shown");
        Locator hidden = page.locator(".playground.shown .step.later");
        int steps = hidden.count();

        page.keyboard().press("Enter");
        page.keyboard().press("Enter");

        assertEquals(steps - 2, hidden.count());
    }

    @Test
    void every_block_of_every_lesson_fits_on_the_wall() throws IOException {
        var bad = new ArrayList<String>();
        for (String path : pagesOfLessons()) {
            Page page = openAt(path + "#block-1");
            for (int[] size : new int[][] {{1280, 720}, {1920, 1080}}) {
                page.setViewportSize(size[0], size[1]);
                for (int i = blocks(page); i > 0; i--) {
                    String said = String.valueOf(page.evaluate(UNREADABLE));
                    if (!said.isEmpty()) {
                        bad.add(path + " at " + size[0] + " px, " + said);
                    }
                    page.keyboard().press("ArrowRight");
                }
                page.keyboard().press("PageUp");
                page.evaluate("() => { location.hash = '#block-1'; }");
            }
            page.close();
        }

        assertEquals("", String.join("\n", bad));
    }

    @Test
    void the_projector_view_has_no_barriers_light_and_dark() throws IOException {
        var check = new PageCheck(chromium.context());
        for (String path : List.of("lesson02_chat/lesson.html", "lesson02_chat/quiz.html")) {
            String page = SITE.resolve(path).toUri().toString();

            assertEquals(List.of(), check.complaints(page + "#block-4"), path);
        }
    }

    @Test
    void a_handout_is_whole_on_paper() throws IOException {
        for (Path handout : handouts()) {
            Page page = openAt(SITE.relativize(handout).toString());
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.setViewportSize(COLUMN, 900);

            assertEquals(List.of(), page.evaluate(CUT, COLUMN), handout::toString);
            assertEquals(0, visible(page.locator(".top, nav, button, details, footer")), handout::toString);
            assertTrue(visible(page.locator("table.prediction td")) >= 16, handout::toString);
            assertEquals("handout auto auto", page.evaluate(PAPERS), "else the title has a sheet of its own");
            long sheets = sheets(page);
            assertTrue(sheets >= 2 && sheets <= 12, handout + " takes " + sheets + " pages");
        }
    }

    @Test
    void what_paper_cuts_is_seen(@TempDir Path folder) throws IOException {
        Path bad = Files.writeString(
                folder.resolve("bad.html"), "<!doctype html><main><pre style='width:900px'>wide</pre></main>");
        Page page = chromium.context().newPage();
        page.setViewportSize(COLUMN, 900);
        page.navigate(bad.toUri().toString());

        assertEquals(List.of("PRE wide"), page.evaluate(CUT, COLUMN));
    }

    private static Locator shown(Page page) {
        return page.locator("main .shown");
    }

    private static void goTo(Page page, String selector) {
        for (int i = blocks(page); i > 0 && page.locator(selector).count() == 0; i--) {
            page.keyboard().press("ArrowRight");
        }
        PlaywrightAssertions.assertThat(page.locator(selector)).isVisible();
    }

    /** How many blocks the page has; by then the first one is shown. */
    private static int blocks(Page page) {
        Locator place = page.locator(".bar [role=status]");
        PlaywrightAssertions.assertThat(place).containsText(" of ");
        return Integer.parseInt(place.innerText().replaceFirst(".* of ", ""));
    }

    private static long sheets(Page page) {
        String pdf = new String(
                page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true)),
                StandardCharsets.ISO_8859_1);
        return PAPER.matcher(pdf).results().count();
    }

    private static List<Path> handouts() throws IOException {
        try (Stream<Path> files = Files.walk(SITE)) {
            return files.filter(file -> file.endsWith("handout.html")).sorted().toList();
        }
    }

    private static List<String> pagesOfLessons() throws IOException {
        try (Stream<Path> files = Files.walk(SITE)) {
            return files.map(file -> SITE.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> path.matches("lesson[^/]*/.*\\.html"))
                    .filter(path -> !path.matches(".*/(handout|answers)\\.html"))
                    .sorted()
                    .toList();
        }
    }
}
