package workbook.site;

import org.jsoup.nodes.Element;

/**
 * One page, rendered.
 *
 * @param source what it was made from
 * @param title plain text
 * @param body its content, ready to be put in the page's frame
 */
record Page(Source source, String title, Element body) {}
