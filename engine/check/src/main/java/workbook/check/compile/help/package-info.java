/** What a compile error means: the likely cause, tried before it is named. */
@NullMarked
package workbook.check.compile.help;

import org.jspecify.annotations.NullMarked;
