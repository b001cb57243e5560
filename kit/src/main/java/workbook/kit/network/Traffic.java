package workbook.kit.network;

/**
 * How much has crossed a line in one direction; what was lost or is held doesn't count.
 *
 * @param packets all packets, Engine.IO's own included
 * @param events Socket.IO events
 * @param acknowledgements Socket.IO acknowledgements
 * @param frames WebSocket frames
 * @param bytes all bytes, HTTP and the heads of frames included
 */
public record Traffic(long packets, long events, long acknowledgements, long frames, long bytes) {}
