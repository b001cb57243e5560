package workbook.site;

import org.jsoup.nodes.Element;

/**
 * One page, rendered.
 *
 * @param source what it was made from
 * @param title plain text
 * @param body its content, ready to be put in the page's frame
 */
record Page(Source source, String title, Element body) {

    /** Its address from the folder of all pages, without ending. */
    String path() {
        return source.path();
    }

    /** Where another page is, seen from this one. */
    String to(Page other) {
        return source.up() + other.path() + ".html";
    }
}
