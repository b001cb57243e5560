package workbook.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import workbook.course.Course;

/** A course of one lesson and one exercise, and one renderer for all the tests of a class. */
final class SmallCourse implements AutoCloseable {

    static final String EXERCISE = """
            = Relay
            :kind: fill
            :minutes: 5
            :points: 1
            :concepts: C01

            The task.

            [.hint]
            First.

            [.hint]
            Second.

            [.hint]
            Third.

            == What you saw

            It relays.
            """;

    final Path folder;
    private final Path root;
    private final Site site;

    SmallCourse(Path root) throws IOException {
        folder = Files.createDirectories(root.resolve("lessons/lesson00_first"));
        write("Relay.adoc", EXERCISE);
        write("lesson.adoc", "= First\n\nexercise::Relay[]\n");
        site = new Site(root, Cache.none());
        this.root = root;
    }

    Source write(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return new Source(file, "lesson00_first/" + name.replaceFirst("\\.adoc$", ""));
    }

    /** The page of a text that has nothing wrong with it. */
    Page page(String name, String text) throws IOException {
        Source source = write(name, text);
        try {
            return pages().stream()
                    .filter(page -> page.path().equals(source.path()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no page of " + name));
        } catch (BadPages bad) {
            throw new AssertionError(bad.complaints().toString());
        }
    }

    /** All pages of the course as it stands. */
    List<Page> pages() throws IOException, BadPages {
        return site.render(Course.load(root));
    }

    Page exercise() throws IOException {
        return page("Relay.adoc", EXERCISE);
    }

    /** What is said about a text that has something wrong with it. */
    List<String> complaints(String text) throws IOException {
        return complaintsAbout("questions.adoc", text);
    }

    List<String> complaintsAbout(String name, String text) throws IOException {
        Source broken = write(name, text);
        try {
            pages();
            return List.of();
        } catch (BadPages bad) {
            return bad.complaints().stream().map(c -> c.seenFrom(folder)).toList();
        } finally {
            Files.delete(broken.file());
        }
    }

    @Override
    public void close() {
        site.close();
    }
}
