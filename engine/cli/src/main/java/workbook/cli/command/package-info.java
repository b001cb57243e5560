/** What a person can type. */
@NullMarked
package workbook.cli.command;

import org.jspecify.annotations.NullMarked;
