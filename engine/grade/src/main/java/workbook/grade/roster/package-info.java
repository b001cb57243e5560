/** Names, groups and extensions of a class. */
@NullMarked
package workbook.grade.roster;

import org.jspecify.annotations.NullMarked;
