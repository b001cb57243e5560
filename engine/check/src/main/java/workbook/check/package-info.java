/** An exercise is compiled, run and judged, and what went wrong is explained. */
@NullMarked
package workbook.check;

import org.jspecify.annotations.NullMarked;
