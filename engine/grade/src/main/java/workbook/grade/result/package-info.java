/** What was graded, as records and as JSON lines, both ways. */
@NullMarked
package workbook.grade.result;

import org.jspecify.annotations.NullMarked;
