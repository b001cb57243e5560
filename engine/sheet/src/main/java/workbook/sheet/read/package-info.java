/** Finds questions and answers in Markdown files as learners write them. */
@NullMarked
package workbook.sheet.read;

import org.jspecify.annotations.NullMarked;
