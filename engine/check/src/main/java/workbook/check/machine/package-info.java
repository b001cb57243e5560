/** What the machine lets a program do, and how to tell its faults from the learner's. */
@NullMarked
package workbook.check.machine;

import org.jspecify.annotations.NullMarked;
