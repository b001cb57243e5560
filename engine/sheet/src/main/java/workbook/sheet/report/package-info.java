/** What a teacher gets: files, pictures of a class, decisions. */
@NullMarked
package workbook.sheet.report;

import org.jspecify.annotations.NullMarked;
