/** The grammar and the spelling of what people read. */
@NullMarked
package workbook.grammar;

import org.jspecify.annotations.NullMarked;
