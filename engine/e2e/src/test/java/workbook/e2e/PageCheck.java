package workbook.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Opens pages from disk, as a learner does, and says what is wrong with them. */
final class PageCheck {

    /** Run by axe-core: the rules it broke, each with the first element. */
    private static final String LOOK =
            "rules => axe.run(document, {resultTypes: ['violations'], preload: false, ...rules}).then(r => r.violations.map("
                    + "v => v.id + ' at ' + v.nodes[0].target + ': ' + v.nodes[0].failureSummary.split('\\n')[1]))";

    private static final String TOO_WIDE = "() => document.documentElement.scrollWidth - innerWidth";

    /**
     * What a reader cannot see as a whole: a drawing, a table or code that is wider than its column, or scrolls; a word
     * of code in a table on two lines, in the cheatsheet also in a block.
     */
    private static final String CUT = """
            () => {
              const main = document.querySelector('main').getBoundingClientRect();
              const bad = [];
              const name = it => it.tagName.toLowerCase() + ' "' + it.textContent.trim().slice(0, 30) + '"';
              document.querySelectorAll('.drawing svg, table, pre').forEach(it => {
                const box = it.getBoundingClientRect();
                if (box.width === 0) { return; }
                if (box.right > main.right + 1 || box.left < main.left - 1) { bad.push(name(it) + ' is cut'); }
                if (it.tagName !== 'svg' && it.scrollWidth > it.clientWidth + 1) { bad.push(name(it) + ' scrolls'); }
                it.querySelectorAll('text').forEach(text => {
                  const words = text.getBoundingClientRect();
                  if (words.left < box.left - 1 || words.right > box.right + 1) { bad.push(name(text) + ' is cut'); }
                });
              });
              const whole = (document.body.dataset.page || 'cheatsheet').includes('cheatsheet');
              document.querySelectorAll(whole ? 'pre, td code' : 'td code').forEach(code => {
                const texts = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
                while (texts.nextNode()) {
                  for (const word of texts.currentNode.data.matchAll(/\\w+/g)) {
                    const range = document.createRange();
                    range.setStart(texts.currentNode, word.index);
                    range.setEnd(texts.currentNode, word.index + word[0].length);
                    const boxes = [...range.getClientRects()];
                    if (boxes.some(box => box.top > boxes[0].bottom - 1)) { bad.push('"' + word[0] + '" is broken'); }
                  }
                }
              });
              return bad;
            }""";

    private final BrowserContext context;
    private final String axe;

    PageCheck(BrowserContext context) throws IOException {
        this.context = context;
        axe = Files.readString(Chromium.axe());
    }

    /** Every complaint about one page, light and dark, on a phone and on a screen; empty if there is none. */
    List<String> complaints(Path file) {
        return complaints(file.toUri().toString());
    }

    /** The same about an address, which may name a place on the page. */
    List<String> complaints(String address) {
        var said = new ArrayList<String>();
        Page page = context.newPage();
        try {
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    said.add("console: " + message.text());
                }
            });
            page.onPageError(error -> said.add("script: " + error));
            page.onRequest(request -> {
                if (!request.url().startsWith("file:")) {
                    said.add("asks another machine: " + request.url());
                }
            });
            page.navigate(address);
            page.evaluate(axe);
            for (int width : List.of(1280, 390)) {
                page.setViewportSize(width, 900);
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    look(page, width, scheme, said);
                }
            }
            for (int width : List.of(390, 768, 1100, 1280, 1920)) {
                page.setViewportSize(width, 900);
                if (page.evaluate(CUT) instanceof List<?> cut) {
                    cut.forEach(one -> said.add(width + " px: " + one));
                }
            }
            return said;
        } finally {
            page.close();
        }
    }

    /** What axe-core says of a page in its present state. */
    String barriers(Page page) {
        page.evaluate(axe);
        return page.evaluate(LOOK, Map.of()) instanceof List<?> violations
                ? violations.stream().map(String::valueOf).collect(Collectors.joining("\n"))
                : "";
    }

    private static void look(Page page, int width, ColorScheme scheme, List<String> said) {
        String how = width + " px, " + scheme;
        // What a colour scheme can break is contrast, and nothing else.
        boolean dark = scheme == ColorScheme.DARK;
        Object rules = dark ? Map.of("runOnly", List.of("color-contrast")) : Map.of();
        if (page.evaluate(LOOK, rules) instanceof List<?> violations) {
            violations.forEach(violation -> said.add(how + ": " + violation));
        }
        if (page.evaluate(TOO_WIDE) instanceof Number pixels && pixels.intValue() > 0) {
            said.add(how + ": scrolls sideways by " + pixels + " px");
        }
    }
}
