/** What makes the workbook run. */
@NullMarked
package workbook.check;

import org.jspecify.annotations.NullMarked;
