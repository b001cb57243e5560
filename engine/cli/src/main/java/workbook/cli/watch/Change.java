package workbook.cli.watch;

import java.nio.file.Path;

/**
 * What happened to a file.
 *
 * @param file absolute
 * @param noticedNanos when the first sign of it came, by {@link System#nanoTime()}
 */
public record Change(Path file, Kind kind, long noticedNanos) {

    /** How its content compares with the one before. */
    public enum Kind {
        /** It is another one. */
        OTHER,
        /** The file was saved with the same content. */
        SAME,
        /** It was there and is no more. */
        GONE
    }

    /** True if the file was there and is no more. */
    public boolean gone() {
        return kind == Kind.GONE;
    }
}
