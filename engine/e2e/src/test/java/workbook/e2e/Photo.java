package workbook.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The picture of a lesson in the README, taken of the page as it was built. To take it anew, in
 * {@code engine/e2e}, where {@code npm ci} was run in {@code browser}:
 * {@code mvn test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=workbook.e2e.Photo}
 */
final class Photo {

    private Photo() {}

    public static void main(String[] arguments) throws IOException {
        Path project = Path.of("../..").toRealPath();
        try (Chromium chromium = Chromium.start()) {
            Page page = chromium.browser().newPage(new Browser.NewPageOptions().setViewportSize(1180, 760));
            page.navigate(project.resolve("engine/site/target/pages/lesson02_chat/lesson.html")
                    .toUri()
                    .toString());
            page.locator("#to-all-but-one").scrollIntoViewIfNeeded();
            page.evaluate("() => scrollTo(0, document.getElementById('to-all-but-one').offsetTop - 80)");
            page.screenshot(new Page.ScreenshotOptions().setPath(project.resolve("docs/images/lesson.png")));
        }
    }
}
