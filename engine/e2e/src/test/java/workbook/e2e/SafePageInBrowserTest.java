package workbook.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import workbook.kit.Html;

/**
 * The exercise SafePage in a real browser: it reads the HTML of each answer as the kit's parser does, and runs
 * nothing that a person typed into the solution's page.
 */
class SafePageInBrowserTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path STARTER = ROOT.resolve("exercises/starters/main/java/lesson03_people/SafePage.java");
    private static final Path SOLUTION = ROOT.resolve("solutions/src/main/java/lesson03_people/SafePage.java");
    private static final List<String> TYPED = List.of(
            "hi",
            "",
            "  two  spaces ",
            "a < b && b > c",
            "It's \"<\": &lt; &amp;lt; &copy",
            "<img src=x onerror=alert(1)>",
            "<IMG/SRC=x/ONERROR=alert(1)//",
            "<script>alert(1)</script>",
            "<scr<script>ipt>alert(1)</script>",
            "</b></li><script>alert(1)</script>",
            "<svg onload=alert(1)>",
            "\" onmouseover=\"alert(1)",
            "\"><img src=x onerror=alert(1)>",
            "' autofocus onfocus='alert(1)",
            "<!--",
            "<a href=\"javascript:alert(1)\">x");

    /** The texts that a reader sees: a script is none of them. */
    private static final String SHOWN = """
            () => {
                const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                let shown = "";
                while (texts.nextNode()) {
                    shown += texts.currentNode.parentNode.localName === "script" ? "" : texts.currentNode.data;
                }
                return shown;
            }""";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @TempDir
    private Path folder;

    /** The solution, the starter, and all that is known to be right or wrong. */
    static List<Path> answers() throws IOException {
        try (Stream<Path> known = Files.list(ROOT.resolve("solutions/mistakes/lesson03_people/SafePage"))) {
            return Stream.concat(Stream.of(SOLUTION, STARTER), known.sorted()).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("answers")
    void the_browser_reads_what_the_parser_reads(Path answer) throws Exception {
        try (Page page = chromium.browser().newPage()) {
            page.evaluate("() => { window.alert = () => {}; }");
            for (String html : pages(answer)) {
                Html parsed = Html.of(html);
                page.setContent("<!doctype html><body>" + html);

                assertEquals(parsed.elements(), page.evaluate("""
                        [...document.body.querySelectorAll("*")].map(each => each.localName)"""), html);
                assertEquals(parsed.text(), page.evaluate(SHOWN), html);
                assertEquals(parsed.attributes(), page.evaluate("""
                        [...document.body.querySelectorAll("*")]
                            .flatMap(each => [...each.attributes]
                                .map(one => `${each.localName} ${one.name} "${one.value}"`))"""), html);
                assertEquals(parsed.texts("b"), page.evaluate("""
                        [...document.body.querySelectorAll("b")].map(each => {
                            const seen = each.cloneNode(true);
                            seen.querySelectorAll("script").forEach(script => script.remove());
                            return seen.textContent;
                        })"""), html);
            }
        }
    }

    @Test
    void nothing_that_was_typed_runs() throws Exception {
        assertEquals(0, alerts(SOLUTION));
    }

    /** So that the test above can fail. */
    @Test
    void on_the_starters_page_it_runs() throws Exception {
        assertTrue(alerts(STARTER) > 3);
    }

    /** How often something ran, once all pictures were tried to be loaded and all fields were touched. */
    private int alerts(Path answer) throws Exception {
        int alerts = 0;
        try (Page page = chromium.browser().newPage()) {
            for (String html : pages(answer)) {
                page.evaluate("() => { window.alerts = 0; window.alert = () => window.alerts++; }");
                page.setContent("<!doctype html><body>" + html);
                alerts += (int) page.evaluate("""
                        async () => {
                            await Promise.all([...document.images].map(image => image.complete
                                || new Promise(then => { image.addEventListener("load", then);
                                                         image.addEventListener("error", then); })));
                            document.body.querySelectorAll("*").forEach(each =>
                                each.dispatchEvent(new MouseEvent("mouseover", {bubbles: true})));
                            return window.alerts;
                        }""");
            }
        }
        return alerts;
    }

    /** Each text as a text, and as a name. */
    private List<String> pages(Path answer) throws Exception {
        Method line = line(answer);
        var pages = new ArrayList<String>();
        for (String typed : TYPED) {
            pages.add((String) line.invoke(null, "ada", typed));
            pages.add((String) line.invoke(null, typed, "hi"));
        }
        return pages;
    }

    private Method line(Path answer) throws Exception {
        Path source = Files.createDirectories(folder.resolve("source")).resolve("SafePage.java");
        Files.writeString(source, Files.readString(answer));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        String classPath = System.getProperty("java.class.path");
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-cp", classPath, "-d", classes.toString(), source.toString());
        assertEquals(0, failed, answer.toString());
        var urls = new ArrayList<URL>(List.of(classes.toUri().toURL()));
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        var loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        Method method =
                loader.loadClass("lesson03_people.SafePage").getDeclaredMethod("line", String.class, String.class);
        method.setAccessible(true);
        return method;
    }
}
