package workbook.grade.judge;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The Java that a learner's JVM is started from.
 *
 * @param home its folder
 * @param archive of loaded classes, so that the JVM starts sooner; may be missing
 * @param minimal whether it has only what answers need, and neither debugger nor agents
 */
record LearnerRuntime(Path home, Optional<Path> archive, boolean minimal) {

    /** The JDK that the grader itself runs on. */
    static LearnerRuntime own() {
        return new LearnerRuntime(Path.of(System.getProperty("java.home")), Optional.empty(), false);
    }

    Path java() {
        return home.resolve("bin").resolve("java");
    }

    LearnerRuntime with(Path classes) {
        return new LearnerRuntime(home, Optional.of(classes), minimal);
    }
}
