/** Noticing a save. */
@NullMarked
package workbook.cli.watch;

import org.jspecify.annotations.NullMarked;
