/**
 * Time and concurrency that a test decides about: a clock and a scheduler that only the test moves, and
 * a store at whose gate threads meet, so that a race happens at every run.
 */
@NullMarked
package workbook.kit.time;

import org.jspecify.annotations.NullMarked;
