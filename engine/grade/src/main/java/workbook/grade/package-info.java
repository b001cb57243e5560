/** Grades a class. */
@NullMarked
package workbook.grade;

import org.jspecify.annotations.NullMarked;
