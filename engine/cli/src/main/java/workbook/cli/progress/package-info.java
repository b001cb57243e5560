/** What a learner has done so far. */
@NullMarked
package workbook.check.progress;

import org.jspecify.annotations.NullMarked;
