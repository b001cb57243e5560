package workbook.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import workbook.course.Course;
import workbook.process.TemporaryFolder;

/** The workbook's own lessons and documentation, as they are rendered. */
abstract class WholeSiteFixture {

    static final Course course = Course.load(Path.of("../.."));
    static Path site;

    /** Once for all tests of it, since it takes half a minute. */
    @BeforeAll
    static void render() throws IOException, BadPages {
        if (site != null) {
            return;
        }
        var folder = TemporaryFolder.of("site");
        Runtime.getRuntime().addShutdownHook(new Thread(folder::close, "delete-site"));
        Path pages = folder.path().resolve("pages");
        try (var made = new Site(course.root(), Cache.none())) {
            SiteFolder.write(course, made.render(course), pages);
        }
        site = pages;
    }

    Document page(String path) throws IOException {
        return Jsoup.parse(Files.readString(site.resolve(path + ".html")));
    }

    List<Document> pages() throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .map(WholeSiteFixture::parse)
                    .toList();
        }
    }

    static Document parse(Path file) {
        try {
            return Jsoup.parse(file);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }
}
