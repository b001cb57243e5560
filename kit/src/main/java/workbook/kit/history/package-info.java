/** What happened in a run, in one order; and checks of it, which show the shortest part that breaks them. */
@NullMarked
package workbook.kit.history;

import org.jspecify.annotations.NullMarked;
