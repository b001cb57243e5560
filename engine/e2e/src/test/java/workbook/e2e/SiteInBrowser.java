package workbook.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The pages as the build made them, opened from disk in a real browser. */
abstract class SiteInBrowser {

    static final Path SITE = Path.of("../site/target/pages").toAbsolutePath().normalize();

    @RegisterExtension
    static final Chromium chromium = new Chromium(SITE.resolve("index.html"));

    /** @param path of a page, without its ending */
    Page open(String path) {
        return openAt(path + ".html");
    }

    /** @param address of a page, and perhaps of a place on it */
    Page openAt(String address) {
        Page page = chromium.context().newPage();
        page.navigate(SITE.toUri() + address);
        return page;
    }

    static void tabTo(Page page, Locator wanted) {
        for (int i = 0; i < 200; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(wanted.evaluate("it => it === document.activeElement"))) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not get to " + wanted);
    }

    static long visible(Locator all) {
        return all.all().stream().filter(Locator::isVisible).count();
    }

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(SITE)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    String axe(Page page) {
        try {
            return new PageCheck(chromium.context()).barriers(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> shownLanguages(Page page) {
        return page.locator(".panel").all().stream()
                .filter(Locator::isVisible)
                .map(panel -> panel.getAttribute("data-language"))
                .toList();
    }
}
