package workbook.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The machine's own browser, and what drives it: nothing is downloaded by a test.
 *
 * <p>Registered as an extension, it runs while a class of tests does. Where Chromium, Node.js or the packages of
 * {@code engine/e2e/browser} are not there, these are skipped, with a line that says so; where {@code CI} is true they
 * fail.
 */
final class Chromium implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private static final String UNSEEN = "no page was looked at in a browser";
    private static final Path PACKAGES = Path.of("browser/node_modules");

    private final List<Path> pages;
    private Playwright playwright;
    private Browser browser;
    private BrowserContext context;

    /** @param pages that are looked at, and must have been made */
    Chromium(Path... pages) {
        this.pages = List.of(pages);
    }

    @Override
    public void beforeAll(ExtensionContext test) throws IOException {
        if (!pages.stream().allMatch(Files::exists)) {
            throw Machine.absent("the pages are made by mvn verify, and are not there", UNSEEN);
        }
        Path chromium = Machine.program(UNSEEN, "chromium", "chromium-browser", "google-chrome");
        Path node = Machine.program(UNSEEN, "node");
        Path core = PACKAGES.resolve("playwright-core").toAbsolutePath();
        if (!Files.isDirectory(core) || !Files.exists(axe())) {
            throw Machine.absent("the packages of engine/e2e/browser are not installed (npm ci)", UNSEEN);
        }
        System.setProperty("playwright.cli.dir", driver(node, core).toString());
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));
    }

    /** What looks for barriers. */
    static Path axe() {
        return PACKAGES.resolve("axe-core/axe.min.js");
    }

    Browser browser() {
        return browser;
    }

    /** The one of this test: it remembers nothing of another one. */
    BrowserContext context() {
        if (context == null) {
            context = browser.newContext();
        }
        return context;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (context != null) {
            context.close();
            context = null;
        }
    }

    /** The folder that Playwright expects: Node.js, and its own package. */
    private static Path driver(Path node, Path core) throws IOException {
        Path driver = Files.createDirectories(Path.of("target/driver").toAbsolutePath());
        link(driver.resolve("node"), node);
        link(driver.resolve("package"), core);
        return driver;
    }

    private static void link(Path link, Path target) throws IOException {
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, target);
    }

    @Override
    public void afterAll(ExtensionContext test) {
        if (browser != null) {
            browser.close();
        }
        if (playwright != null) {
            playwright.close();
        }
    }
}
