package workbook.check.watch;

import java.nio.file.Path;

/**
 * A file whose content is another one than before.
 *
 * @param file absolute
 * @param gone true if it was there and is no more
 * @param noticedNanos when the first sign of it came, by {@link System#nanoTime()}
 */
public record Change(Path file, boolean gone, long noticedNanos) {}
