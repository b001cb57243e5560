/** Engine.IO protocol 4, as its text has it, over plain HTTP and WebSockets. */
@NullMarked
package workbook.wire.engineio;

import org.jspecify.annotations.NullMarked;
