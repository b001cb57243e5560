package workbook.cli.submit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import workbook.course.AnswerRule;
import workbook.course.WholeFile;

/**
 * The zip that a learner hands in. The same answers and verdicts make the same bytes, on each machine: entries are
 * sorted, have one fixed time, and aren't compressed.
 */
public final class AnswersZip {

    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final String COMMENT = "Answers of a workbook, packed by ./workbook submit.";

    private final Path file;

    /**
     * The zip with this name.
     *
     * @throws IOException with a sentence, if nothing can be written there, or something else is there
     */
    public AnswersZip(Path file) throws IOException {
        this.file = file.toAbsolutePath().normalize();
        if (Files.isDirectory(this.file)) {
            throw new IOException(
                    file + " is a folder: name a file in it, such as " + file.resolve("answers.zip") + ".");
        }
        Path folder = Objects.requireNonNull(this.file.getParent(), "only a folder has none");
        if (!Files.isDirectory(folder)) {
            throw new IOException("There is no folder " + folder + ": make it, or name another file with --out.");
        }
        if (!Files.isWritable(folder)) {
            throw new IOException("You can't write into " + folder + ": name a file in another folder with --out.");
        }
        if (Files.exists(this.file) && !isOurs(this.file)) {
            throw new IOException(file + " is there already, and ./workbook submit didn't write it, so it stays as it"
                    + " is. Name another file with --out.");
        }
    }

    private static boolean isOurs(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return COMMENT.equals(zip.getComment());
        } catch (IOException noZip) {
            return false;
        }
    }

    /**
     * Writes it, in place of an older one: whole or not at all, also if this process is ended meanwhile.
     *
     * @return its size in bytes
     * @throws IOException with a sentence, if it can't be written
     */
    public long write(Answers answers, VerdictList verdicts) throws IOException {
        byte[] zip = bytes(answers, verdicts);
        try {
            WholeFile.write(file, half -> Files.write(half, zip));
        } catch (IOException unwritten) {
            throw new IOException(
                    file + " could not be written (" + reason(unwritten) + "). Look whether there is room on the disk,"
                            + " and whether another program holds that file; or name another file with --out.",
                    unwritten);
        }
        return zip.length;
    }

    private static String reason(IOException unwritten) {
        String reason = unwritten instanceof FileSystemException blocked ? blocked.getReason() : unwritten.getMessage();
        return reason == null ? unwritten.getClass().getSimpleName() : reason;
    }

    private static byte[] bytes(Answers answers, VerdictList verdicts) throws IOException {
        var contents = new TreeMap<String, byte[]>();
        answers.answers().forEach(answer -> contents.put(AnswerRule.place(answer.exercise()), answer.content()));
        contents.put(VerdictList.FILE, verdicts.text().getBytes(UTF_8));
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setComment(COMMENT);
            for (Map.Entry<String, byte[]> each : contents.entrySet()) {
                zip.putNextEntry(entry(each.getKey(), each.getValue()));
                zip.write(each.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static ZipEntry entry(String name, byte[] content) {
        var crc = new CRC32();
        crc.update(content);
        var entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        return entry;
    }
}
