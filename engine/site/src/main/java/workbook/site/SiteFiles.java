package workbook.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import workbook.course.Course;

/** The files of the site: a page in its frame and as text, what pages load, the search index, images. */
final class SiteFiles {

    private final Course course;
    private final List<Page> pages;

    SiteFiles(Course course, List<Page> pages) {
        this.course = course;
        this.pages = pages;
    }

    /** Writes all of them into a folder that is new. */
    void write(Path folder) throws IOException {
        List<Page> listed =
                pages.stream().filter(page -> !TeachingMaterial.contains(page)).toList();
        Page home = HomePage.of(course, listed);
        var frame = new PageFrame(new Navigation(course, listed), new CourseOrder(course, listed, home));
        for (Page page : pages) {
            writeOne(folder, page, frame.around(page));
        }
        writeOne(folder, home, frame.around(home));
        for (String name : List.of("style.css", "site.js", "search.js", "projector.css", "projector.js")) {
            Files.writeString(folder.resolve(name), withoutComments(PageFrame.read(name)));
        }
        var all = new ArrayList<>(listed);
        all.add(home);
        writeSearch(all, folder);
        copyImages(all, folder);
    }

    /** A script or style sheet as pages load it: indentation and whole-line comments are a fifth of a script. */
    static String withoutComments(String text) {
        return text.replaceAll("(?m)^\\s*(?://.*\\R|/\\*(?:[^*]|\\*(?!/))*\\*/\\s*)|^\\s+", "");
    }

    private static void writeSearch(List<Page> pages, Path folder) throws IOException {
        var index = new SearchIndex(pages);
        Files.writeString(folder.resolve("index.js"), index.script());
        Path texts = Files.createDirectories(folder.resolve("search"));
        int number = 0;
        for (String text : index.texts()) {
            Files.writeString(texts.resolve(number + ".js"), text);
            number++;
        }
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

    /** What the pages show is beside their sources; it goes beside the pages. */
    private void copyImages(List<Page> all, Path folder) throws IOException {
        for (Page page : all) {
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
}
