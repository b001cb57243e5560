package workbook.build;

import java.io.IOException;
import java.nio.file.Path;
import workbook.build.Build.SourceList;

/** Whether a program that was built here is what its sources say: a pull may have brought newer ones. */
public final class Freshness {

    private final Path root;
    private final Path folder;

    /** @param folder the program's; where it has no list of sources, as in a release, it is always fresh */
    public Freshness(Path root, Path folder) {
        this.root = root;
        this.folder = folder;
    }

    /** True if a source or a pom has another text. */
    public boolean stale() {
        try {
            var sources = SourceList.read(root, folder);
            return sources.isPresent() && !sources.get().same();
        } catch (IOException absent) {
            return false; // a workbook without its sources has nothing to be older than
        } catch (RuntimeException garbled) {
            return true;
        }
    }
}
