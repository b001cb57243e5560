package workbook.grade.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * An open zip. Nothing in it is ever written to a path that it names; an archive in an archive is copied to a temporary
 * file first, which is deleted when it is closed.
 */
final class Archive implements AutoCloseable {

    /** Names only: reading them is cheap, and a student's build folder may have many. */
    private static final int MOST_ENTRIES = 200_000;

    private static final int LARGEST_NESTED = 64 << 20;
    private static final int BUFFER = 1 << 16;

    private final ZipFile zip;
    private final Set<String> links;
    private final @Nullable Path copy;

    private Archive(ZipFile zip, Set<String> links, @Nullable Path copy) {
        this.zip = zip;
        this.links = links;
        this.copy = copy;
    }

    /** @throws IOException if it is no zip, or a damaged one */
    static Archive open(Path file) throws IOException {
        return open(file, null);
    }

    /**
     * Opens an archive that is in another one.
     *
     * @throws IOException if it is no zip, a damaged one, or too large
     */
    static Archive open(Entry nested) throws IOException {
        Path copy = Files.createTempFile("workbook-archive-", ".zip");
        try {
            copy(nested, copy);
            return open(copy, copy);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    private static Archive open(Path file, @Nullable Path copy) throws IOException {
        return new Archive(zip(file), ZipLinks.in(file), copy);
    }

    /** Names are UTF-8 unless they are not: old programs write those of their own country. */
    private static ZipFile zip(Path file) throws IOException {
        try {
            return zip(file, StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException otherNames) {
            return zip(file, StandardCharsets.ISO_8859_1);
        }
    }

    private static ZipFile zip(Path file, Charset names) throws IOException {
        return new ZipFile(file.toFile(), names);
    }

    private static void copy(Entry nested, Path to) throws IOException {
        try (InputStream in = nested.content().open();
                OutputStream out = Files.newOutputStream(to)) {
            var buffer = new byte[BUFFER];
            long size = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > LARGEST_NESTED) {
                    throw new TooLargeException(LARGEST_NESTED);
                }
                out.write(buffer, 0, read);
            }
        }
    }

    /**
     * Its files, in the order of the archive; a name that is there twice is there twice.
     *
     * @throws TooLargeException if there are too many
     */
    List<Entry> entries() throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            throw new TooLargeException(MOST_ENTRIES);
        }
        var entries = new ArrayList<Entry>();
        var all = zip.entries();
        while (all.hasMoreElements()) {
            ZipEntry each = all.nextElement();
            if (!each.isDirectory()) {
                String path = each.getName().replace('\\', '/');
                entries.add(new Entry(path, links.contains(each.getName()), () -> zip.getInputStream(each)));
            }
        }
        return entries;
    }

    @Override
    public void close() throws IOException {
        zip.close();
        if (copy != null) {
            Files.deleteIfExists(copy);
        }
    }
}
