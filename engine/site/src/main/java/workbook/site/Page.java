package workbook.site;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * One page, rendered.
 *
 * @param source what it was made from
 * @param title plain text
 * @param body its content, ready to be put in the page's frame
 */
record Page(Source source, String title, Element body) {

    /** The page of that path. */
    static Optional<Page> at(List<Page> pages, String path) {
        return pages.stream().filter(page -> page.path().equals(path)).findFirst();
    }

    /** The pages in a folder, such as {@code docs/reference}. */
    static List<Page> inside(List<Page> pages, String folder) {
        return pages.stream()
                .filter(page -> page.source().folder().equals(folder))
                .toList();
    }

    /** Its address from the folder of all pages, without ending. */
    String path() {
        return source.path();
    }

    /** Where another page is, seen from this one. */
    String to(Page other) {
        return source.up() + other.path() + ".html";
    }
}
