/** What an error of the compiler means: the likely cause, tried before it is told. */
@NullMarked
package workbook.check.compile.help;

import org.jspecify.annotations.NullMarked;
