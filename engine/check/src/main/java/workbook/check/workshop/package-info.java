/** Where learners' code runs: a warm JVM, forked ahead. */
@NullMarked
package workbook.check.workshop;

import org.jspecify.annotations.NullMarked;
