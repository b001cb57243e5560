package workbook.cli.progress;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import workbook.check.verdict.Status;
import workbook.check.verdict.Verdict;
import workbook.course.Exercise;
import workbook.course.State;

/** Writes down what verdicts mean for a learner's progress. */
public final class ProgressRecorder {

    private final Progress progress;

    /** For what is kept there. */
    public ProgressRecorder(Progress progress) {
        this.progress = progress;
    }

    /** Remembers how a check of the learner's own file ended. */
    public void note(Exercise exercise, Verdict verdict) {
        if (verdict.status() == Status.NOT_JUDGED) {
            return;
        }
        if (verdict.passed()) {
            progress.record(exercise.id(), State.DONE);
        } else if (touched(exercise)) {
            progress.record(exercise.id(), State.FAILING);
        }
    }

    /** False while a file is its starter, which fails by design: that says nothing about the learner. */
    public boolean touched(Exercise exercise) {
        return progress.of(exercise.id()) != State.TODO
                || !read(exercise.source())
                        .map(String::lines)
                        .map(lines -> lines.toList())
                        .equals(exercise.starterText().map(String::lines).map(lines -> lines.toList()));
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file, UTF_8));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
