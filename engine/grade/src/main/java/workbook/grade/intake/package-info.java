/** What was handed in: reads folders and archives, and takes only what an exercise allows. */
@NullMarked
package workbook.grade.intake;

import org.jspecify.annotations.NullMarked;
