/** What a learner has done so far. */
@NullMarked
package workbook.cli.progress;

import org.jspecify.annotations.NullMarked;
