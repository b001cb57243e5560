package workbook.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import workbook.check.catalog.Course;

/** The folder of pages: written beside the old one, and put in its place when it is complete. */
final class Output {

    /** Only a folder that has it is ours to replace. */
    private static final String MARK = ".workbook-site";

    private final Course course;
    private final List<Page> pages;
    private final Path out;

    private Output(Course course, List<Page> pages, Path out) {
        this.course = course;
        this.pages = pages;
        this.out = out;
    }

    /**
     * Writes all pages.
     *
     * @throws IOException if that fails, or there is something else in the folder; it is then as it was
     */
    static void write(Course course, List<Page> pages, Path out) throws IOException {
        var output = new Output(course, pages, resolved(out));
        output.mustBeOurs();
        output.writing(output::replace);
    }

    /**
     * Writes what differs from what is there, and takes away what is no page any more.
     *
     * @return how many files that were
     */
    static int update(Course course, List<Page> pages, Path out) throws IOException {
        var output = new Output(course, pages, resolved(out));
        output.mustBeOurs();
        return output.writing(output::merge);
    }

    /** True if there are pages of ours to update. */
    static boolean made(Path out) {
        boolean before = List.of("index.html", "index.txt", "style.css").stream() // what had no mark yet
                .allMatch(name -> Files.exists(out.resolve(name)));
        return before || Files.exists(out.resolve(MARK));
    }

    /** A link to a folder stays a link. */
    private static Path resolved(Path out) throws IOException {
        return Files.exists(out) ? out.toRealPath() : out;
    }

    private void mustBeOurs() throws IOException {
        if (!Files.exists(out)) {
            return;
        }
        if (!Files.isDirectory(out)) {
            throw new IOException(out + " is no folder");
        }
        try (Stream<Path> files = Files.list(out)) {
            if (files.findAny().isPresent() && !made(out)) {
                throw new IOException(out + " has other files in it: name a folder that is new or was written before");
            }
        }
    }

    /** What is done with a complete new folder. */
    private interface Step {
        int take(Path fresh) throws IOException;
    }

    private int writing(Step step) throws IOException {
        Files.createDirectories(out.toAbsolutePath().getParent());
        Path fresh = Files.createTempDirectory(out.toAbsolutePath().getParent(), ".workbook-pages");
        try {
            writeAll(fresh);
            return step.take(fresh);
        } finally {
            delete(fresh);
        }
    }

    /** The old folder goes only when the new one is in its place. */
    private int replace(Path fresh) throws IOException {
        Path old = fresh.resolveSibling(fresh.getFileName() + ".old");
        boolean there = Files.exists(out);
        if (there) {
            Files.move(out, old);
        }
        try {
            Files.move(fresh, out);
        } catch (IOException failed) {
            if (there) {
                Files.move(old, out);
            }
            throw failed;
        }
        delete(old);
        return pages.size() + 1;
    }

    private int merge(Path fresh) throws IOException {
        int changed = 0;
        for (Path file : files(fresh)) {
            Path place = out.resolve(fresh.relativize(file).toString());
            if (!Files.exists(place) || !Arrays.equals(Files.readAllBytes(place), Files.readAllBytes(file))) {
                Files.createDirectories(place.getParent());
                Files.copy(file, place, StandardCopyOption.REPLACE_EXISTING);
                changed++;
            }
        }
        for (Path file : files(out)) {
            if (!Files.exists(fresh.resolve(out.relativize(file).toString()))) {
                Files.delete(file);
                changed++;
            }
        }
        return changed;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private void writeAll(Path folder) throws IOException {
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
        Files.writeString(folder.resolve(MARK), "Written by ./workbook site, and written over by it.\n");
        copyImages(folder);
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
    private void copyImages(Path folder) throws IOException {
        for (Page page : pages) {
            for (String image : page.body().select("img[src]").eachAttr("src")) {
                Path from = page.source().file().resolveSibling(image).normalize();
                Path to = folder.resolve(page.path()).resolveSibling(image).normalize();
                if (from.startsWith(course.root()) && to.startsWith(folder) && !Files.exists(to)) {
                    Files.createDirectories(to.getParent());
                    Files.copy(from, to);
                }
            }
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
