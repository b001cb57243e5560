/** Words of an answer: stems, spelling, and what a clause denies. */
@NullMarked
package workbook.sheet.text;

import org.jspecify.annotations.NullMarked;
