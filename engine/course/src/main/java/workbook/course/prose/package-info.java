/** What people read in the course's files, and whether it is plain English. */
@NullMarked
package workbook.check.prose;

import org.jspecify.annotations.NullMarked;
