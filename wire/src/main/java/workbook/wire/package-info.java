/**
 * Socket.IO servers that listen on a port of their own: the library as it comes, and the library
 * with its WebSocket transport put right.
 */
@NullMarked
package workbook.wire;

import org.jspecify.annotations.NullMarked;
