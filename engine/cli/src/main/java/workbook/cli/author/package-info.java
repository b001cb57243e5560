/** Proof that the exercises teach. */
@NullMarked
package workbook.cli.author;

import org.jspecify.annotations.NullMarked;
