/** What a person can type. */
@NullMarked
package workbook.check.command;

import org.jspecify.annotations.NullMarked;
