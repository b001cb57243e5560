package workbook.check.workshop;

import java.nio.file.Path;

/** Archives of loaded classes, which let a JVM start in half the time; made once a build and JDK. */
public final class Archives {

    private final Path folder;

    /** The archives in {@code engine/check/target/archives} of the workbook at the given root. */
    public Archives(Path root) {
        folder = root.resolve("engine/check/target/archives");
    }

    /** True if both archives are there, and were made from these jars by this JDK. */
    public boolean fresh() {
        throw new UnsupportedOperationException("not yet built: " + folder);
    }

    /** Makes both archives, which takes a few seconds; false if that failed, which harms nothing. */
    public boolean make() {
        throw new UnsupportedOperationException("not yet built: " + folder);
    }
}
