package workbook.check.guide;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import workbook.check.progress.Release;

/** The rendered pages, and the browser that shows them where there is a desktop. */
public final class Pages {

    private final Path folder;
    private final boolean released;

    /** The pages that the site module made in the workbook at this root. */
    public Pages(Path root) {
        this.folder = root.resolve("engine/site/target/pages");
        this.released = Release.at(root);
    }

    /** True if the page was rendered, from this source as it is now; a release cannot render it again. */
    public boolean rendered(String lesson, String page, Path source) {
        try {
            Path html = html(lesson, page);
            return Files.exists(html)
                    && (released || Files.getLastModifiedTime(html).compareTo(Files.getLastModifiedTime(source)) >= 0);
        } catch (IOException gone) {
            return false;
        }
    }

    /** The page of an exercise that was passed as text, with what it shows only then. */
    public Optional<List<String>> passedText(String lesson, String page) {
        return text(lesson, page + ".passed");
    }

    /** The page as text; empty if it was not rendered. */
    public Optional<List<String>> text(String lesson, String page) {
        try {
            return Optional.of(Files.readAllLines(folder.resolve(lesson).resolve(page + ".txt"), UTF_8));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** Opens the page in a browser; false where there is no desktop, or no page. */
    public boolean open(String lesson, String page) {
        Path html = html(lesson, page);
        List<String> opener = opener();
        if (opener.isEmpty() || !Files.exists(html)) {
            return false;
        }
        var command = new java.util.ArrayList<>(opener);
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
    public Path html(String lesson, String page) {
        return folder.resolve(lesson).resolve(page + ".html");
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
