/** The course as the folders and pages describe it. */
@NullMarked
package workbook.check.catalog;

import org.jspecify.annotations.NullMarked;
