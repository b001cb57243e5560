/** Verdicts for people: on a terminal, or in sentences. */
@NullMarked
package workbook.screen;

import org.jspecify.annotations.NullMarked;
