package workbook.course;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file that others see whole or not at all, also if this process is ended meanwhile. */
public final class WholeFile {

    private WholeFile() {}

    /** What writes a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it into that file, which is there and empty; others see it only when this returns. */
        void into(Path half) throws IOException;
    }

    /** Writes a file in place of the one that may be there; after a failure, that one is as it was. */
    public static void write(Path file, Content content) throws IOException {
        Path half = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".half");
        Files.createFile(half);
        half.toFile().deleteOnExit();
        try {
            content.into(half);
            move(half, file);
        } finally {
            Files.deleteIfExists(half); // which is there only after a failure
        }
    }

    private static void move(Path half, Path file) throws IOException {
        try {
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException network) {
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
