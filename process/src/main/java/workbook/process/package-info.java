/** How a JVM is started by another one, and how the two talk: knows nothing of what they talk about. */
@NullMarked
package workbook.process;

import org.jspecify.annotations.NullMarked;
