package workbook.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page is whole, wherever it is read. */
class SiteInBrowserTest extends SiteInBrowser {

    private static final String SHIFT = """
            () => new Promise(resolve => {
              let sum = 0;
              new PerformanceObserver(list => list.getEntries().forEach(entry => {
                if (!entry.hadRecentInput) { sum += entry.value; }
              })).observe({ type: 'layout-shift', buffered: true });
              requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum), 100)));
            })""";

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
}
