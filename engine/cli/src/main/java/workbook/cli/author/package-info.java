/** Proof that the exercises teach. */
@NullMarked
package workbook.check.author;

import org.jspecify.annotations.NullMarked;
