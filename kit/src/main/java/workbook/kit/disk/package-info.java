/** A folder whose files know what of them would outlive a crash. */
@NullMarked
package workbook.kit.disk;

import org.jspecify.annotations.NullMarked;
