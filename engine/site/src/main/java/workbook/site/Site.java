package workbook.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import workbook.check.catalog.Course;

/** Makes the pages of a workbook: run by the build, never by the running workbook. */
public final class Site {

    private Site() {}

    /**
     * Renders the workbook in the folder of the first argument into the folder of the second.
     *
     * <p>Exits with 1, and leaves the second folder as it was, when anything is wrong with a page.
     */
    public static void main(String[] args) throws IOException {
        Path root = Path.of(args[0]).toAbsolutePath().normalize();
        Path out = Path.of(args[1]).toAbsolutePath().normalize();
        try {
            List<Page> pages = render(Course.load(root));
            Output.write(pages, out);
            System.out.println(pages.size() + " pages in " + out);
        } catch (BadPages bad) {
            System.err.println("The pages were not made. Mend these places first:");
            bad.complaints().forEach(complaint -> System.err.println("  " + complaint.seenFrom(root)));
            System.exit(1);
        }
    }

    /**
     * Renders all pages of a course.
     *
     * @throws BadPages if Asciidoctor remarked on anything, or a link leads nowhere
     */
    static List<Page> render(Course course) throws IOException, BadPages {
        var complaints = new ArrayList<Complaint>();
        course.complaints().forEach(bad -> complaints.add(new Complaint(bad.file(), bad.line(), bad.problem())));
        var pages = new ArrayList<Page>();
        try (var renderer = new Renderer(course)) {
            for (Source source : Source.of(course)) {
                renderer.render(source, complaints).ifPresent(pages::add);
            }
        }
        if (complaints.isEmpty()) { // a page that is not there makes every link to it a dead one
            var links = new Links(pages);
            pages.forEach(page -> links.deadOn(page).forEach(complaints::add));
        }
        if (!complaints.isEmpty()) {
            throw new BadPages(complaints);
        }
        return pages;
    }
}
