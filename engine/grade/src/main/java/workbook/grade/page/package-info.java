/** The gradebook as one page for the teacher. */
@NullMarked
package workbook.grade.page;

import org.jspecify.annotations.NullMarked;
