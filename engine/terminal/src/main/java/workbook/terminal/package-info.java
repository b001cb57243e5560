/** Standard output, and text that fits a terminal. */
@NullMarked
package workbook.terminal;

import org.jspecify.annotations.NullMarked;
