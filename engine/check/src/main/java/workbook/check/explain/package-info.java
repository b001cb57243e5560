/**
 * Why an answer is wrong: from what was recorded, from what the solution's run recorded, and from the
 * source. Knows nothing of JVMs and screens.
 */
@NullMarked
package workbook.check.explain;

import org.jspecify.annotations.NullMarked;
