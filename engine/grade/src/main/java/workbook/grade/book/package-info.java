/** Marks: results under the rules of a course. */
@NullMarked
package workbook.grade.book;

import org.jspecify.annotations.NullMarked;
