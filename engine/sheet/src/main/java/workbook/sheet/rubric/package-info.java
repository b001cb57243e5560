/** Rubrics: what an answer must say, and what shows a misconception, as patterns in plain text files. */
@NullMarked
package workbook.sheet.rubric;

import org.jspecify.annotations.NullMarked;
