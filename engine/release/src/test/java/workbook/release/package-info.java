/** Unpacks what was packed, and uses it as a learner does. */
@NullMarked
package workbook.release;

import org.jspecify.annotations.NullMarked;
