/** Packs what others get of a workbook: a release, and the students' edition. */
@NullMarked
package workbook.site.pack;

import org.jspecify.annotations.NullMarked;
