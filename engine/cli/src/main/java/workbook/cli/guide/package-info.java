/** Watching and guiding: what happens between a save, a key and the screen. */
@NullMarked
package workbook.cli.guide;

import org.jspecify.annotations.NullMarked;
