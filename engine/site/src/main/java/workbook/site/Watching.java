package workbook.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import workbook.check.catalog.Course;

/** Makes the pages again after each change, until the process is ended. */
final class Watching {

    private static final List<String> FOLDERS =
            List.of("lessons", "docs", "exercises/src", "solutions", "kit/src/test");
    private static final int EVERY_MILLIS = 150;

    private final Site site;
    private final Path out;

    Watching(Site site, Path out) {
        this.site = site;
        this.out = out;
    }

    boolean run() throws IOException, InterruptedException {
        Map<Path, Long> before = Map.of();
        while (true) {
            Map<Path, Long> now = times();
            if (!now.equals(before)) {
                boolean first = before.isEmpty();
                before = now;
                make();
                if (first) {
                    site.warm(); // nobody waits yet, and the first change is to be as quick as the next
                }
            }
            Thread.sleep(EVERY_MILLIS);
        }
    }

    private void make() {
        long start = System.nanoTime();
        try {
            Course course = Course.load(site.root());
            List<Page> pages = site.render(course);
            int changed;
            if (Main.made(out)) {
                changed = Output.update(course, pages, out);
            } else {
                Output.write(course, pages, out);
                changed = pages.size() + 1;
            }
            System.out.println(changed + " files written in " + (System.nanoTime() - start) / 1_000_000 + " ms: "
                    + out.resolve("index.html"));
        } catch (BadPages bad) {
            System.out.println("Left as it was. Mend:");
            bad.complaints().forEach(complaint -> System.out.println("  " + complaint.seenFrom(site.root())));
        } catch (IOException failed) {
            System.out.println("Left as it was: " + failed.getMessage());
        }
    }

    /** Looking each time works on every file system. */
    private Map<Path, Long> times() throws IOException {
        var times = new HashMap<Path, Long>();
        for (String folder : FOLDERS) {
            Path path = site.root().resolve(folder);
            if (Files.isDirectory(path)) {
                try (Stream<Path> files = Files.walk(path)) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        times.put(file, Files.getLastModifiedTime(file).toMillis());
                    }
                }
            }
        }
        return times;
    }
}
