package workbook.cli.progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import workbook.course.Exercise;
import workbook.course.Release;

/**
 * A {@link Release} that may have been unpacked over an older one.
 *
 * <p>The zip holds nothing where a learner writes, since unpacking it would write over that: its {@link Starters} are
 * the same as a clone's. The first command after an unpacking takes away what an older release had and this one has
 * not.
 */
public final class UnpackedRelease {

    private final Path root;
    private final Path list;
    private final Path settled;

    /** The release in this folder, if there is one. */
    public UnpackedRelease(Path root) {
        this.root = root;
        this.list = root.resolve(Release.LIST);
        this.settled = root.resolve(".workbook").resolve(Release.LIST);
    }

    /**
     * Settles the starters, and what was unpacked last: takes away what an older release had and this one has not.
     *
     * @return a sentence for each of the learner's files that was left alone although its starter
     *     changed
     * @throws IOException if something is missing, or cannot be written; the next call tries again
     */
    public List<String> settle() throws IOException {
        Optional<String> brought = Starters.text(list);
        Optional<String> before = brought.isEmpty() ? brought : Starters.text(settled);
        var starters = new Starters(root);
        if (brought.equals(before)) {
            return starters.settle();
        }
        Set<String> paths = paths(brought);
        for (String path : paths) {
            if (path.startsWith(Exercise.STARTERS) && !Files.exists(root.resolve(path))) {
                throw new NoSuchFileException(path);
            }
        }
        for (String path : paths(before)) {
            if (!paths.contains(path)) {
                Starters.delete(root.resolve(path), root);
            }
        }
        List<String> sentences = starters.settle(true);
        Starters.copy(list, settled);
        return sentences;
    }

    private static Set<String> paths(Optional<String> list) {
        return list.stream()
                .flatMap(String::lines)
                .skip(1) // which release it is
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
