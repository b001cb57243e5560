package workbook.wire;

import java.time.Duration;

/**
 * An acknowledgement that a server waits for, and gives up after a while.
 *
 * @param since when the event was sent, as {@link System#nanoTime}
 * @param timeout after how long its {@code onTimeout} is called
 */
public record AwaitedAcknowledgement(long since, Duration timeout) {}
