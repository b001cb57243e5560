/** Makes the zip that learners unpack. */
@NullMarked
package workbook.release;

import org.jspecify.annotations.NullMarked;
