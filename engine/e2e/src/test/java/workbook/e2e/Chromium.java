package workbook.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The machine's own browser, and what drives it: nothing is downloaded by a test. */
final class Chromium implements AutoCloseable {

    /** What is said where a test cannot be made. */
    static final String UNSEEN = "no page was looked at in a browser";

    private static final Path PACKAGES = Path.of("browser/node_modules");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /**
     * Starts it.
     *
     * <p>Where Chromium, Node.js or the packages of {@code engine/e2e/browser} are not there, the test
     * is skipped, with a line that says so; where {@code CI} is true it fails.
     */
    static Chromium start() throws IOException {
        Path chromium = Machine.program(UNSEEN, "chromium", "chromium-browser", "google-chrome");
        Path node = Machine.program(UNSEEN, "node");
        Path core = PACKAGES.resolve("playwright-core").toAbsolutePath();
        if (!Files.isDirectory(core) || !Files.exists(axe())) {
            throw Machine.absent("the packages of engine/e2e/browser are not installed (npm ci)", UNSEEN);
        }
        System.setProperty("playwright.cli.dir", driver(node, core).toString());
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));
        return new Chromium(playwright, browser);
    }

    /** What looks for barriers. */
    static Path axe() {
        return PACKAGES.resolve("axe-core/axe.min.js");
    }

    Browser browser() {
        return browser;
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
    public void close() {
        browser.close();
        playwright.close();
    }
}
