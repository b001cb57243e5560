/** What exercises are tested and explored with: a lab, its clients, and what they heard. */
@NullMarked
package workbook.kit;

import org.jspecify.annotations.NullMarked;
