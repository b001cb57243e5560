/** Libraries that an exercise has of its own, and the workbook has not: downloaded when they are first needed. */
@NullMarked
package workbook.check.download;

import org.jspecify.annotations.NullMarked;
