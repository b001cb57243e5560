package workbook.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** SHA-256 of files and texts, as {@code sha256:} and 64 hexadecimal digits. */
public final class Hash {

    private final MessageDigest digest;

    /** Of nothing yet. */
    public Hash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** A file's hash; that of nothing where there is no such file. */
    public static String of(Path file) {
        return new Hash().add(file).text();
    }

    /** Takes a text, and where it ends. */
    public Hash add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return this;
    }

    /** Takes a file's content that was read already. */
    public Hash add(byte[] content) {
        digest.update(content);
        return this;
    }

    /** Takes a file, or every file in a folder; nothing where there is none. */
    public Hash add(Path path) {
        try {
            if (Files.isDirectory(path)) {
                files(path).forEach(this::add);
            } else if (Files.exists(path)) {
                digest.update(Files.readAllBytes(path));
            }
        } catch (IOException | UncheckedIOException e) {
            digest.update((byte) 1); // cannot be read, so it is like no other
        }
        return this;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    public String text() {
        return "sha256:" + digits();
    }

    /** 64 hexadecimal digits, which can be the name of a file. */
    public String digits() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
