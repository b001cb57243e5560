package workbook.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** The machine's own browser, and what drives it: nothing is downloaded by a test. */
final class Chromium implements AutoCloseable {

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
        Path chromium = program("chromium", "chromium-browser", "google-chrome");
        Path node = program("node");
        Path core = PACKAGES.resolve("playwright-core").toAbsolutePath();
        if (!Files.isDirectory(core) || !Files.exists(axe())) {
            throw absent("the packages of engine/e2e/browser are not installed (npm ci)");
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

    private static Path program(String... names) {
        Optional<Path> found = Stream.of(names).flatMap(Chromium::onPath).findFirst();
        return found.orElseThrow(() -> absent(names[0] + " is not installed"));
    }

    private static Stream<Path> onPath(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable);
    }

    /** For a test that cannot be made; does not return where that is a failure. */
    static RuntimeException absent(String what) {
        String sentence = what + ": no page was looked at in a browser";
        System.err.println(sentence);
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionFailedError(sentence);
        }
        return new TestAbortedException(sentence);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
