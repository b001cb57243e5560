package workbook.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.course.Course;

/**
 * The folder of pages. All are written beside it first; then what differs is moved into its place.
 *
 * <p>A list in the folder names the files that are ours. Any other file there, such as {@code CNAME} or
 * {@code .git}, is its owner's: it is neither written over nor deleted.
 */
final class SiteFolder {

    /** Only a folder that has it is ours to write to. Its first line is for people; a file a line follows. */
    private static final String LIST = ".workbook-site";

    private static final String HEAD = "# ./workbook site wrote the files that are named here. It writes over them, and"
            + " deletes those that are no page any more. It leaves all others alone.";

    private final Course course;
    private final List<Page> pages;
    private final Path out;

    private SiteFolder(Course course, List<Page> pages, Path out) {
        this.course = course;
        this.pages = pages;
        this.out = out;
    }

    /**
     * Writes what differs from what is there, and takes away what is no page any more.
     *
     * @return how many files that were
     * @throws IOException if that fails, or somebody else's files are in the way; the folder is then as it was
     */
    static int write(Course course, List<Page> pages, Path out) throws IOException {
        var output = new SiteFolder(course, pages, Files.exists(out) ? out.toRealPath() : out.toAbsolutePath());
        output.mustBeOurs();
        return output.write();
    }

    private void mustBeOurs() throws IOException {
        if (!Files.exists(out)) {
            return;
        }
        if (!Files.isDirectory(out)) {
            throw new IOException(out + " is no folder");
        }
        try (Stream<Path> files = Files.list(out)) {
            if (files.findAny().isPresent() && !Files.exists(out.resolve(LIST))) {
                throw new IOException(out + " has other files in it: name a folder that is new or was written before");
            }
        }
    }

    private int write() throws IOException {
        Path parent = Files.createDirectories(out.getParent());
        Path fresh = Files.createTempDirectory(parent, ".workbook-pages");
        var interrupted = new Thread(() -> deleteQuietly(fresh), "pages");
        Runtime.getRuntime().addShutdownHook(interrupted);
        try {
            new SiteFiles(course, pages).write(fresh);
            list(fresh, files(fresh));
            if (!Files.exists(out)) {
                Files.move(fresh, out);
                return pages.size() + 1;
            }
            return merge(fresh);
        } finally {
            deleteQuietly(fresh);
            forget(interrupted);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException itRuns) {
            return;
        }
    }

    /** Nothing is touched unless everything can be; if it is interrupted, the list has each file of ours. */
    private int merge(Path fresh) throws IOException {
        Set<String> old = listed(out);
        Set<String> now = listed(fresh);
        boolean unlisted = old.isEmpty(); // an older workbook wrote no list
        var changed = new ArrayList<String>();
        for (String name : now) {
            Path place = out.resolve(name);
            mustBeInside(place);
            if (!Files.exists(place) || !sameContent(place, fresh.resolve(name))) {
                mustBeFree(place, unlisted || old.contains(name));
                changed.add(name);
            } else { // read compares a page's time with that of its source
                Files.setLastModifiedTime(place, Files.getLastModifiedTime(fresh.resolve(name)));
            }
        }
        var all = new TreeSet<>(old);
        all.addAll(now);
        list(out, all);
        for (String name : changed) {
            Files.createDirectories(out.resolve(name).getParent());
            Files.move(fresh.resolve(name), out.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        old.removeAll(now);
        for (String name : old) {
            remove(name);
        }
        list(out, now);
        return changed.size() + old.size();
    }

    private static boolean sameContent(Path one, Path two) throws IOException {
        return Files.isRegularFile(one) && Files.mismatch(one, two) < 0;
    }

    private void mustBeFree(Path place, boolean ours) throws IOException {
        for (Path at = place; !at.equals(out); at = at.getParent()) {
            boolean wrongKind = at.equals(place) ? Files.isDirectory(at) : Files.isRegularFile(at);
            if (wrongKind || (at.equals(place) && Files.exists(at) && !ours)) {
                throw new IOException(at + " is in the way of a page, and ./workbook site did not write it: move it");
            }
        }
    }

    /** A link in the folder can lead to somebody else's files. */
    private void mustBeInside(Path place) throws IOException {
        if (!isInside(place)) {
            throw new IOException(
                    place + " is in a folder that a link leads to, outside of " + out + ": remove the link");
        }
    }

    private boolean isInside(Path place) throws IOException {
        Path folder = place.getParent();
        while (!Files.exists(folder)) {
            folder = folder.getParent();
        }
        return folder.toRealPath().startsWith(out);
    }

    /** With the folders that are empty then. */
    private void remove(String name) throws IOException {
        Path file = out.resolve(name);
        if (!isInside(file) || Files.isDirectory(file)) {
            return;
        }
        Files.deleteIfExists(file);
        for (Path folder = file.getParent(); !folder.equals(out) && isEmpty(folder); folder = folder.getParent()) {
            Files.delete(folder);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** The files of ours in a folder; a line that leads out of it is nobody's. */
    private static Set<String> listed(Path folder) throws IOException {
        var names = new TreeSet<String>();
        if (!Files.exists(folder.resolve(LIST))) {
            return names;
        }
        for (String line :
                Files.readAllLines(folder.resolve(LIST)).stream().skip(1).toList()) {
            Path file = folder.resolve(line).normalize();
            if (!line.isBlank() && file.startsWith(folder) && !file.equals(folder)) {
                names.add(line);
            }
        }
        return names;
    }

    private static void list(Path folder, Set<String> names) throws IOException {
        var lines = new ArrayList<>(List.of(HEAD));
        lines.addAll(names);
        Files.write(folder.resolve(LIST), lines);
    }

    private static Set<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static void deleteQuietly(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException inUse) {
            return; // a hidden folder stays, and harms nothing
        }
    }
}
