package workbook.grade.judge;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The Java that a learner's JVM is started from.
 *
 * @param home its folder
 * @param archive of loaded classes, so that the JVM starts sooner; may be missing
 */
record LearnerRuntime(Path home, Optional<Path> archive) {

    /** The JDK that the grader itself runs on. */
    static LearnerRuntime own() {
        return new LearnerRuntime(Path.of(System.getProperty("java.home")), Optional.empty());
    }

    Path java() {
        return home.resolve("bin").resolve("java");
    }
}
