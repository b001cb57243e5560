/** What a student reads, and verdicts as HTML and Markdown. */
@NullMarked
package workbook.grade.feedback;

import org.jspecify.annotations.NullMarked;
