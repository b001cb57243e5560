/** Answers that several machines judge: a table of what waits, a table of verdicts, and the workers between them. */
@NullMarked
package workbook.grade.queue;

import org.jspecify.annotations.NullMarked;
