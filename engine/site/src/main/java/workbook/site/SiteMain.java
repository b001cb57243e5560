package workbook.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import workbook.course.Course;

/** Makes the pages of a workbook: run by the build and by {@code ./workbook site}. */
public final class SiteMain {

    private static final int BROKEN = 2;

    private SiteMain() {}

    /**
     * Renders the workbook in the folder of the first argument into the folder of the second; with a
     * third one, {@code --watch}, again after each change, until it is stopped.
     *
     * <p>Exits with 1, and leaves the second folder as it was, when anything is wrong with a page; with 2 when
     * the output cannot be written, or something in here is broken.
     */
    public static void main(String[] args) {
        int code = BROKEN;
        try {
            ProcessHandle.current().parent().ifPresent(starter -> {
                var unused = starter.onExit().thenRun(() -> System.exit(BROKEN)); // or it would watch for good
            });
            code = run(args);
        } catch (InterruptedException stopped) {
            System.err.println("The pages were not made: this was stopped.");
        } catch (IOException failed) {
            System.err.println("The pages were not made: " + sentence(failed));
        } catch (RuntimeException | Error broken) {
            System.err.println(
                    "The pages were not made: the workbook itself failed, and the pages may not be the reason.");
            broken.printStackTrace();
        } finally {
            System.exit(code); // JRuby and the kit's shared server have threads of their own
        }
    }

    private static int run(String[] args) throws IOException, InterruptedException {
        Path root = Path.of(args[0]).toAbsolutePath().normalize();
        Path out = Path.of(args[1]).toAbsolutePath().normalize();
        boolean good;
        try (var site = new Site(root, Cache.in(root.resolve("engine/site/target/cache")))) {
            good = List.of(args).contains("--watch") ? new SiteWatcher(site, out).run() : make(site, out);
        }
        return !written() ? BROKEN : good ? 0 : 1;
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
            SiteFolder.write(course, pages, out);
            System.out.println(pages.size() + 1 + " pages in " + out + ": open " + out.resolve("index.html"));
            return true;
        } catch (BadPages bad) {
            System.err.println("The pages were not made. Fix these places first:");
            bad.complaints().forEach(complaint -> System.err.println("  " + complaint.seenFrom(site.root())));
            return false;
        } catch (IOException | UncheckedIOException failed) {
            System.err.println("The pages were not made: " + sentence(failed));
            return false;
        }
    }

    /** Such as {@code /x/y.adoc vanished meanwhile}: the exception of a file that is gone has nothing but its name. */
    static String sentence(Exception failed) {
        Throwable why = failed instanceof UncheckedIOException ? failed.getCause() : failed;
        if (why instanceof NoSuchFileException gone) {
            return gone.getFile() + " vanished while it was read. Start this again when nothing changes it.";
        }
        if (why instanceof FileSystemException blocked && blocked.getReason() == null) {
            return blocked.getFile() + " cannot be used (" + blocked.getClass().getSimpleName()
                    + "): check that you have permission, and that no other program holds it.";
        }
        return String.valueOf(why.getMessage());
    }
}
