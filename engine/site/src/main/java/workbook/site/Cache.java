package workbook.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rendered pages by the content of all that they were rendered from. */
final class Cache {

    private final Path root;
    private final @Nullable Path folder;
    private final byte[] renderer;

    private Cache(Path root, @Nullable Path folder, byte[] renderer) {
        this.root = root;
        this.folder = folder;
        this.renderer = renderer;
    }

    /** One page as Asciidoctor made it. */
    record Kept(String title, String html) {}

    /** Keeps nothing. */
    static Cache none(Path root) {
        return new Cache(root, null, new byte[0]);
    }

    /** Keeps pages in a folder; another build of this program renders them anew. */
    static Cache in(Path root, Path folder) throws IOException {
        try {
            Path jar = Path.of(Cache.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isRegularFile(jar) ? new Cache(root, folder, Files.readAllBytes(jar)) : none(root);
        } catch (java.net.URISyntaxException e) {
            return none(root);
        }
    }

    String key(Source source) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update(renderer);
            hash.update((root + "\n" + source.path()).getBytes(StandardCharsets.UTF_8));
            for (Path file : Includes.of(root, source.file())) {
                hash.update((byte) 0);
                if (Files.exists(file)) {
                    hash.update(Files.readAllBytes(file));
                }
            }
            return HexFormat.of().formatHex(hash.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<Kept> get(String key) {
        if (folder == null) {
            return Optional.empty();
        }
        try {
            String text = Files.readString(folder.resolve(key));
            int end = text.indexOf('\n');
            return Optional.of(new Kept(text.substring(0, end), text.substring(end + 1)));
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    void put(String key, Kept page) {
        if (folder == null) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, "new", null);
            Files.writeString(fresh, page.title() + "\n" + page.html());
            Files.move(fresh, folder.resolve(key), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            return; // it is rendered again
        }
    }
}
