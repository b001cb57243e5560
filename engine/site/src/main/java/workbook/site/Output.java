package workbook.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import workbook.check.catalog.Course;

/** The folder of pages: written beside the old one, and put in its place when it is complete. */
final class Output {

    private static final String MARK = "style.css"; // what every folder of pages has

    private Output() {}

    /**
     * Writes all pages.
     *
     * @throws IOException if that fails; the folder is then as it was
     */
    static void write(Course course, List<Page> pages, Path out) throws IOException {
        if (Files.isDirectory(out) && !ours(out)) {
            throw new IOException(out + " has other files in it: name a folder that is new or was written before");
        }
        Path fresh = out.resolveSibling(out.getFileName() + ".new");
        delete(fresh);
        try {
            writeAll(course, pages, fresh);
            delete(out);
            Files.move(fresh, out);
        } finally {
            delete(fresh);
        }
    }

    private static boolean ours(Path out) throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.findAny().isEmpty() || Files.exists(out.resolve(MARK));
        }
    }

    private static void writeAll(Course course, List<Page> pages, Path folder) throws IOException {
        Page home = Home.of(course, pages);
        var frame = new Frame(new Navigation(course, pages));
        for (int i = 0; i < pages.size(); i++) {
            Page before = i > 0 ? pages.get(i - 1) : home;
            Page after = i < pages.size() - 1 ? pages.get(i + 1) : null;
            writeOne(folder, pages.get(i), frame.around(pages.get(i), before, after));
        }
        writeOne(folder, home, frame.around(home, null, pages.isEmpty() ? null : pages.get(0)));
        for (String name : List.of("style.css", "site.js")) {
            Files.writeString(folder.resolve(name), Frame.read(name));
        }
        Files.writeString(folder.resolve("search.js"), SearchIndex.script(pages));
        copyImages(course.root(), pages, folder);
    }

    private static void writeOne(Path folder, Page page, String document) throws IOException {
        Path html = folder.resolve(page.path() + ".html");
        Files.createDirectories(html.getParent());
        Files.writeString(html, document);
        Files.writeString(folder.resolve(page.path() + ".txt"), PlainText.of(page));
        if (!page.body().select("details.afterwards").isEmpty()) {
            Files.writeString(folder.resolve(page.path() + ".passed.txt"), PlainText.ofPassed(page));
        }
    }

    /** What the pages show stands beside their sources; it goes beside the pages. */
    private static void copyImages(Path root, List<Page> pages, Path folder) throws IOException {
        for (Page page : pages) {
            for (String image : page.body().select("img[src]").eachAttr("src")) {
                Path from = page.source().file().resolveSibling(image).normalize();
                Path to = folder.resolve(page.path()).resolveSibling(image).normalize();
                if (from.startsWith(root) && to.startsWith(folder) && !Files.exists(to)) {
                    Files.createDirectories(to.getParent());
                    Files.copy(from, to);
                }
            }
        }
    }

    /** Puts those pages in their place that differ from what is there; for a folder that {@link #write} wrote. */
    static int update(Course course, List<Page> pages, Path out) throws IOException {
        Path fresh = out.resolveSibling(out.getFileName() + ".new");
        delete(fresh);
        try {
            writeAll(course, pages, fresh);
            int changed = 0;
            try (Stream<Path> files = Files.walk(fresh)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path place = out.resolve(fresh.relativize(file).toString());
                    if (!Files.exists(place) || !Arrays.equals(Files.readAllBytes(place), Files.readAllBytes(file))) {
                        Files.createDirectories(place.getParent());
                        Files.move(file, place, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                        changed++;
                    }
                }
            }
            return changed;
        } finally {
            delete(fresh);
        }
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
