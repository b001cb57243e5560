package workbook.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import workbook.check.catalog.Course;

/** Makes the pages of a workbook: run by the build and by {@code ./workbook site}. */
public final class Main {

    private Main() {}

    /**
     * Renders the workbook in the folder of the first argument into the folder of the second; with a
     * third one, {@code --watch}, again after each change, until it is stopped.
     *
     * <p>Exits with 1, and leaves the second folder as it was, when anything is wrong with a page.
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path root = Path.of(args[0]).toAbsolutePath().normalize();
        Path out = Path.of(args[1]).toAbsolutePath().normalize();
        boolean watch = List.of(args).contains("--watch");
        boolean good;
        try (var site = new Site(root, Cache.in(root.resolve("engine/site/target/cache")))) {
            good = watch ? new Watching(site, out).run() : make(site, out);
        }
        System.exit(!written() ? 2 : good ? 0 : 1); // the kit's shared server has threads of its own
    }

    private static boolean written() {
        boolean written = !System.out.checkError();
        if (!written) {
            System.err.println("The output could not be written: free some space, or send it to another place.");
        }
        return written;
    }

    private static boolean make(Site site, Path out) {
        try {
            Course course = Course.load(site.root());
            List<Page> pages = site.render(course);
            Output.write(course, pages, out);
            System.out.println(pages.size() + 1 + " pages in " + out + ": open " + out.resolve("index.html"));
            return true;
        } catch (BadPages bad) {
            System.err.println("The pages were not made. Mend these places first:");
            bad.complaints().forEach(complaint -> System.err.println("  " + complaint.seenFrom(site.root())));
            return false;
        } catch (IOException | UncheckedIOException failed) {
            System.err.println("The pages were not made: " + failed.getMessage());
            return false;
        }
    }
}
