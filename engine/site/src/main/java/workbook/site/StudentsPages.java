package workbook.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import workbook.course.Course;

/** The pages of the students' edition: those of some lessons, and what learners need of the documentation. */
public final class StudentsPages {

    /** What teachers have, beside the pages for authors and graders. */
    private static final Set<String> TEACHERS = Set.of("docs/how-to/teach", "docs/reference/misconceptions");

    private StudentsPages() {}

    /**
     * Writes these pages into an empty folder.
     *
     * @param course the lessons that are in the edition
     * @return what is wrong with a page, a sentence each; then nothing was written
     * @throws IOException if a file cannot be read or written
     */
    public static List<String> write(Course course, Path out) throws IOException {
        Path root = course.root();
        try (var site = new Site(root, Cache.in(root.resolve("engine/site/target/cache")))) {
            SiteFolder.write(course, site.renderForStudents(course), out);
            return List.of();
        } catch (BadPages bad) {
            return bad.complaints().stream()
                    .map(complaint -> complaint.seenFrom(root))
                    .toList();
        }
    }

    /** True if students get the page of that path, such as {@code docs/reference/keys} or {@code lesson02_chat/quiz}. */
    public static boolean contain(String path) {
        return !Navigation.AUTHORS.contains(path)
                && !TEACHERS.contains(path)
                && !path.matches("lesson[^/]*/(" + Handout.NAME + "|" + ModelAnswers.NAME + ")");
    }

    static boolean contain(Source source) {
        return contain(source.path());
    }

    /** Takes away the answers of quizzes, and the links to pages that are not there. */
    static void complete(List<Page> pages) {
        var links = new Links(pages);
        for (Page page : pages) {
            links.unlinkMissing(page);
            page.body().select("ul.checklist > li").forEach(StudentsPages::leaveTheWords);
            Element first = page.body().selectFirst("ul.checklist");
            if (first != null) {
                Element note = new Element("p").appendText("Answer it with ");
                note.appendElement("code")
                        .text("./workbook quiz " + page.source().folder());
                note.appendText(": it says of each option what is true about it.");
                page.body().prependChild(note);
            }
        }
    }

    private static void leaveTheWords(Element option) {
        Element words = option.selectFirst("> details > summary > span");
        if (words == null) {
            throw new IllegalStateException("an option of a quiz is not folded: " + option.text());
        }
        option.empty().appendElement("p").append(words.html());
    }
}
