/** Compiles and judges one answer at a time, in JVMs that are apart from the grader and from each other. */
@NullMarked
package workbook.grade.judge;

import org.jspecify.annotations.NullMarked;
