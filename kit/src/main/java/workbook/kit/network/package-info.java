/** A network between clients and a server that fails when a test says so, the same way at every run. */
@NullMarked
package workbook.kit.network;

import org.jspecify.annotations.NullMarked;
