/** Noticing a save. */
@NullMarked
package workbook.check.watch;

import org.jspecify.annotations.NullMarked;
