/** The workbook as a person starts it: one program with all its commands. */
@NullMarked
package workbook.cli;

import org.jspecify.annotations.NullMarked;
