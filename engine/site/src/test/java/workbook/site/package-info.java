@NullMarked
package workbook.site;

import org.jspecify.annotations.NullMarked;
