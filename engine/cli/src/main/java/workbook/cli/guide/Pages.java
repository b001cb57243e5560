package workbook.cli.guide;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import workbook.course.PageText;
import workbook.course.Release;
import workbook.screen.Block;

/** The rendered pages, the browser that shows them where there is a desktop, and what makes them. */
public final class Pages {

    private static final String BUILD = "engine/build/src/main/java/workbook/build/Build.java";

    private final Path root;
    private final Path folder;
    private final boolean released;
    private final Consumer<String> told;
    private @Nullable Process making;
    private boolean failed;

    /** The pages that the site module made in the workbook at this root. */
    public Pages(Path root) {
        this(root, sentence -> {});
    }

    /** @param told hears, while pages are made in the background, how that ended */
    Pages(Path root, Consumer<String> told) {
        this.root = root;
        this.folder = root.resolve("engine/site/target/pages");
        this.released = Release.at(root);
        this.told = told;
    }

    /** True if the page was rendered, from its source as it is now; a release cannot render it again. */
    public boolean rendered(CoursePage page) {
        try {
            Path html = html(page);
            return Files.exists(html)
                    && (released
                            || Files.getLastModifiedTime(html).compareTo(Files.getLastModifiedTime(page.source()))
                                    >= 0);
        } catch (IOException gone) {
            return false;
        }
    }

    /** The page as text: as it was rendered, or else what its source says. */
    public List<Block> text(CoursePage page) {
        Path text = folder.resolve(page.folder()).resolve(page.name() + (page.passed() ? ".passed.txt" : ".txt"));
        try {
            return Block.prose(
                    rendered(page) && Files.exists(text)
                            ? Files.readString(text, UTF_8).stripTrailing()
                            : PageText.whole(root, page.source()));
        } catch (IOException unreadable) {
            return Block.prose("The page cannot be read: " + unreadable);
        }
    }

    /** Opens the page in a browser; false where there is no desktop, or no page. */
    public boolean open(CoursePage page) {
        Path html = html(page);
        List<String> opener = opener();
        if (opener.isEmpty() || !Files.exists(html)) {
            return false;
        }
        var command = new ArrayList<>(opener);
        command.add(html.toUri().toString());
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException none) {
            return false;
        }
    }

    /** The rendered page, which may be missing. */
    public Path html(CoursePage page) {
        return folder.resolve(page.folder()).resolve(page.name() + ".html");
    }

    /** Makes all pages in the background, as the launcher would, and tells of it. */
    synchronized void make() {
        boolean running = making != null && making.isAlive();
        if (running || released || failed || !Files.exists(root.resolve(BUILD))) {
            return;
        }
        try {
            making = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Xmx256m",
                            root.resolve(BUILD).toString(),
                            root.toString(),
                            "site")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            told.accept("The pages for the browser are being made, which takes a minute or two. Until then, a page"
                    + " shows the text of its source.");
            var unused = making.onExit().thenAccept(ended -> made(ended.exitValue() == 0));
        } catch (IOException none) {
            made(false);
        }
    }

    /** Once is enough to know that it does not work here; what is wrong with a page is in the log. */
    private synchronized void made(boolean well) {
        failed = !well;
        told.accept(
                well
                        ? "The pages are made: p and o show this one."
                        : "The pages could not be made: .workbook/build.log says why. p shows the text of a page's"
                                + " source.");
    }

    /** Ends what makes pages: it is made again when somebody asks. */
    synchronized void close() {
        if (making != null) {
            making.descendants().forEach(ProcessHandle::destroy);
            making.destroy();
        }
    }

    private static List<String> opener() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler");
        }
        if (system.contains("mac")) {
            return List.of("open");
        }
        boolean desktop = System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
        return desktop && onPath("xdg-open") ? List.of("xdg-open") : List.of();
    }

    private static boolean onPath(String program) {
        String path = System.getenv("PATH");
        return path != null
                && List.of(path.split(File.pathSeparator)).stream()
                        .anyMatch(folder -> !folder.isEmpty() && Files.isExecutable(Path.of(folder, program)));
    }
}
