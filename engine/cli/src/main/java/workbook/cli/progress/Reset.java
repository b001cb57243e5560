package workbook.cli.progress;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Puts a starter back where the learner's file was, and keeps what was there. */
public final class Reset {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd_HH-mm-ss-SSS");

    private final Path root;

    /** For the workbook in this folder. */
    public Reset(Path root) {
        this.root = root;
    }

    /**
     * Resets one file.
     *
     * @return where the backup of the learner's file is; its absence means that there was no file
     * @throws IOException if either cannot be written; what was in the file is in the backup then, or was not touched
     */
    public Path of(Path file, String starter) throws IOException {
        Path backup = root.resolve(".workbook/backup")
                .resolve(LocalDateTime.now(ZoneId.systemDefault()).format(TIME))
                .resolve(root.relativize(file).toString());
        if (Files.exists(file)) {
            Files.createDirectories(backup.getParent());
            Files.copy(file, backup);
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, starter, UTF_8);
        return backup;
    }
}
