package workbook.grade.judge;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import workbook.check.compile.Sources;
import workbook.check.verdict.Checker;
import workbook.check.workshop.Isolation;
import workbook.course.Course;
import workbook.course.Exercise;

/**
 * A JVM that has the workbook's own answers judged once, so that judge and learners' JVMs load what they will load: the
 * judge's classes go into an archive, those of learners' JVMs into lists.
 */
final class TrainingMain {

    private TrainingMain() {}

    /** Arguments: the workbook's folder, and where the judge's archive goes. */
    public static void main(String[] arguments) {
        Path root = Path.of(arguments[0]);
        try (Checker checker = Checker.training(root, Path.of(arguments[1]))) {
            for (Exercise each : oneOfEachKind(root).values()) {
                Sources sources = Files.exists(each.solution()) ? Sources.solution(each) : Sources.learner(each);
                var unused = checker.check(each, sources, Isolation.TWO_JVMS);
            }
        }
    }

    private static Map<String, Exercise> oneOfEachKind(Path root) {
        var chosen = new LinkedHashMap<String, Exercise>();
        for (Exercise each : Course.load(root).exercises()) {
            if (each.libraries().isEmpty()) {
                chosen.putIfAbsent(each.kind(), each);
            }
        }
        return chosen;
    }
}
