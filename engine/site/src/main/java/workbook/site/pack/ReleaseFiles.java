package workbook.site.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a release, by their paths.
 *
 * <p>The same files make the same zip, byte for byte, whenever and wherever it is written.
 */
public final class ReleaseFiles {

    /** What the workbook reads after an update: which release it is, and all that it brought. */
    public static final String LIST = "release.txt";

    /** Without a version in its name, so that a newer release is unpacked over an older one. */
    public static final String FOLDER = "socketio-workbook";

    private static final LocalDateTime DATE = LocalDateTime.of(2026, 1, 1, 0, 0);

    private final Map<String, byte[]> files = new TreeMap<>();

    public void add(String path, byte[] bytes) {
        files.put(path, bytes);
    }

    public void add(String path, String text) {
        add(path, text.getBytes(UTF_8));
    }

    public void remove(String path) {
        files.remove(path);
    }

    public int size() {
        return files.size();
    }

    public Stream<String> paths() {
        return files.keySet().stream();
    }

    public String text(String path) {
        return new String(files.getOrDefault(path, new byte[0]), UTF_8);
    }

    /**
     * The list comes last: where an unpacking was broken off, the workbook waits for the rest.
     *
     * @param what which release it is, such as {@code release 1.0}
     */
    public void zip(String what, Path zip) throws IOException {
        Files.createDirectories(zip.toAbsolutePath().getParent());
        Files.deleteIfExists(zip);
        Map<String, String> how = Map.of("create", "true", "enablePosixFileAttributes", "true");
        try (FileSystem inside = FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), how)) {
            Path folder = inside.getPath(FOLDER);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                write(folder.resolve(file.getKey()), file.getValue());
            }
            write(folder.resolve(LIST), list(what).getBytes(UTF_8));
        }
    }

    private String list(String what) {
        return what + " " + hash() + "\n" + String.join("\n", files.keySet()) + "\n";
    }

    private String hash() {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            files.forEach((path, bytes) -> {
                hash.update((path + "\n" + bytes.length + "\n").getBytes(UTF_8));
                hash.update(bytes);
            });
            return HexFormat.of().formatHex(hash.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        folders(file.getParent());
        Files.write(file, bytes);
        boolean program = file.getFileName().toString().equals("workbook");
        finish(file, program ? "rwxr-xr-x" : "rw-r--r--");
    }

    private static void folders(Path folder) throws IOException {
        if (folder != null && !Files.exists(folder)) {
            folders(folder.getParent());
            Files.createDirectory(folder);
            finish(folder, "rwxr-xr-x");
        }
    }

    private static void finish(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        FileTime date = FileTime.from(DATE.atZone(ZoneId.systemDefault()).toInstant());
        Files.getFileAttributeView(path, BasicFileAttributeView.class).setTimes(date, date, date);
    }
}
