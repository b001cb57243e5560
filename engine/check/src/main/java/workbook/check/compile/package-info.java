/** One exercise and its test, compiled in memory. */
@NullMarked
package workbook.check.compile;

import org.jspecify.annotations.NullMarked;
