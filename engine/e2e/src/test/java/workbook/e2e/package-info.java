@NullMarked
package workbook.e2e;

import org.jspecify.annotations.NullMarked;
