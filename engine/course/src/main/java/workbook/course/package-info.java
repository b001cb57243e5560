/** The course as the folders and pages describe it. */
@NullMarked
package workbook.course;

import org.jspecify.annotations.NullMarked;
