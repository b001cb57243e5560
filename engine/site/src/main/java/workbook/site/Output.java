package workbook.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder of pages: written beside the old one, and put in its place when it is complete. */
final class Output {

    private Output() {}

    static void write(List<Page> pages, Path out) throws IOException {
        Path fresh = out.resolveSibling(out.getFileName() + ".new");
        delete(fresh);
        var frame = new Frame();
        for (int i = 0; i < pages.size(); i++) {
            writeOne(fresh, pages.get(i), frame.around(pages.get(i), steps(pages, i)));
        }
        Page home = Home.of(pages);
        writeOne(fresh, home, frame.around(home, ""));
        Files.writeString(fresh.resolve("style.css"), Frame.read("style.css"));
        delete(out);
        Files.move(fresh, out);
    }

    private static void writeOne(Path folder, Page page, String document) throws IOException {
        Path html = folder.resolve(page.source().path() + ".html");
        Files.createDirectories(html.getParent());
        Files.writeString(html, document);
        Files.writeString(folder.resolve(page.source().path() + ".txt"), PlainText.of(page));
        if (!page.body().select("details.afterwards").isEmpty()) {
            Files.writeString(folder.resolve(page.source().path() + ".passed.txt"), PlainText.ofPassed(page));
        }
    }

    /** The way to the page before and the page after. */
    private static String steps(List<Page> pages, int here) {
        Page page = pages.get(here);
        var steps = new StringBuilder();
        if (here > 0) {
            steps.append(Frame.link(page, pages.get(here - 1), "\u2190 "));
        }
        if (here < pages.size() - 1) {
            steps.append(Frame.link(page, pages.get(here + 1), "\u2192 "));
        }
        return steps.toString();
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
