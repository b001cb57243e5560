/** The one result, and what it means. */
@NullMarked
package workbook.check.verdict;

import org.jspecify.annotations.NullMarked;
