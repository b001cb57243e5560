package workbook.grade.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * One file of what was handed in, in a folder or in an archive.
 *
 * @param path with slashes, from the top of the submission; whatever an archive says, so it may lead out of it
 * @param link true if it is a symbolic link, which is never followed
 * @param content opens it
 */
record Entry(String path, boolean link, Content content) {

    /** Opens a file's bytes, as often as it is asked. */
    interface Content {
        InputStream open() throws IOException;
    }

    /** The last part of the path. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The part before the last, or nothing. */
    String folder() {
        int last = path.lastIndexOf('/');
        return last < 0 ? "" : path.substring(path.lastIndexOf('/', last - 1) + 1, last);
    }

    boolean isZip() {
        return name().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /** True if the path leads out of the submission, as in an archive that shall overwrite other files. */
    boolean leaves() {
        return path.startsWith("/")
                || ("/" + path + "/").contains("/../")
                || (path.length() > 1 && path.charAt(1) == ':');
    }

    /** The same entry, named from further down. */
    Entry below(String folder) {
        return new Entry(path.substring(folder.length() + 1), link, content);
    }

    /** The same entry in an archive of that name. */
    Entry in(String archive) {
        return new Entry(archive + "/" + path, link, content);
    }

    /**
     * Its bytes.
     *
     * @param most more are not read: what an archive says about a size may be wrong
     * @throws TooLargeException if there are more
     */
    byte[] read(int most) throws IOException {
        try (InputStream in = content.open()) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new TooLargeException(most);
            }
            return bytes;
        }
    }
}
