/** How the workbook is built where it is started: what its launcher runs, and what Maven runs for it. */
@NullMarked
package workbook.build;

import org.jspecify.annotations.NullMarked;
