/** Grades a class: from what was handed in to {@code results.jsonl}, and on from there after an interruption. */
@NullMarked
package workbook.grade.run;

import org.jspecify.annotations.NullMarked;
