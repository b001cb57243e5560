/** The course as pages to read: one file of HTML and one of plain text for each page. */
@NullMarked
package workbook.site;

import org.jspecify.annotations.NullMarked;
