/** Grades one answer by its rubric, with a confidence, and says what to do next. */
@NullMarked
package workbook.sheet.grade;

import org.jspecify.annotations.NullMarked;
