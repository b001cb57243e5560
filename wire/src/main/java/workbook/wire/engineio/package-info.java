/**
 * Engine.IO protocol 4 over netty: the handshake, HTTP long-polling, WebSocket, the upgrade from one
 * to the other, the heartbeat, and how a session ends.
 *
 * <p>It knows nothing of Socket.IO. What runs above the sessions is an {@link
 * workbook.wire.engineio.EngineApplication}.
 */
@NullMarked
package workbook.wire.engineio;

import org.jspecify.annotations.NullMarked;
