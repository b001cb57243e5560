/** What learning platforms read: pure functions of the gradebook. */
@NullMarked
package workbook.grade.export;

import org.jspecify.annotations.NullMarked;
