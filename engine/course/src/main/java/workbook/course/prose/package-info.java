/** What people read in the course's files, and whether it is plain English. */
@NullMarked
package workbook.course.prose;

import org.jspecify.annotations.NullMarked;
