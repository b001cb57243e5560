package workbook.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import workbook.course.Course;

/** Makes the pages again after each change, until the process is ended. */
final class SiteWatcher {

    private static final List<String> FOLDERS = List.of("lessons", "docs", "exercises", "solutions", "kit/src/test");
    private static final int EVERY_MILLIS = 150;

    private final Site site;
    private final Path out;

    SiteWatcher(Site site, Path out) {
        this.site = site;
        this.out = out;
    }

    boolean run() throws IOException, InterruptedException {
        site.warm(); // first, so that the first change is as quick as the next
        Map<Path, Long> before = Map.of();
        while (true) {
            Map<Path, Long> now = times();
            if (!now.equals(before)) {
                before = now;
                make();
                System.out.println("Watching; Ctrl-C ends it.");
            }
            Thread.sleep(EVERY_MILLIS);
        }
    }

    private void make() {
        long start = System.nanoTime();
        try {
            Course course = Course.load(site.root());
            List<Page> pages = site.render(course);
            int changed = SiteFolder.write(course, pages, out);
            System.out.println(changed + " files written in " + (System.nanoTime() - start) / 1_000_000 + " ms: "
                    + out.resolve("index.html"));
        } catch (BadPages bad) {
            System.out.println("The pages were left as they were. Fix these places first:");
            bad.complaints().forEach(complaint -> System.out.println("  " + complaint.seenFrom(site.root())));
        } catch (IOException | UncheckedIOException failed) {
            System.out.println("Left as it was: " + SiteMain.sentence(failed));
        }
    }

    /** Looking each time works on every file system. */
    private Map<Path, Long> times() throws IOException {
        var times = new HashMap<Path, Long>();
        for (String folder : FOLDERS) {
            Path path = site.root().resolve(folder);
            if (Files.isDirectory(path)) {
                Files.walkFileTree(path, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                        return folder.endsWith("target") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        times.put(file, attributes.lastModifiedTime().toMillis());
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException gone) {
                        return FileVisitResult.CONTINUE; // an editor's temporary file
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException gone) {
                        return FileVisitResult.CONTINUE;
                    }
                });
            }
        }
        return times;
    }
}
