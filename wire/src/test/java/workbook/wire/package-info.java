/** The repaired wire, behaviour by behaviour, each beside what the library does as it comes. */
@NullMarked
package workbook.wire;

import org.jspecify.annotations.NullMarked;
