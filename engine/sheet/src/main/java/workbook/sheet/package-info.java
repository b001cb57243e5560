/** Reads answers to the reading questions. */
@NullMarked
package workbook.sheet;

import org.jspecify.annotations.NullMarked;
