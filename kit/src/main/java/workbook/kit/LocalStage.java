package workbook.kit;

import java.util.List;

/** A stage in this JVM: its threads are those of the exercise, and its log is here. */
abstract class LocalStage implements Host.Stage {

    final LogLines log = new LogLines();
    final ExerciseThreads threads;

    /** @param group where the exercise's code runs */
    LocalStage(ExerciseThreads.Group group) {
        threads = new ExerciseThreads(group);
    }

    @Override
    public final List<String> log() {
        return log.lines();
    }

    @Override
    public final List<String> left() {
        return threads.left();
    }

    @Override
    public final List<String> notes() {
        return threads.troubles();
    }

    @Override
    public boolean rest() {
        return threads.rest();
    }

    @Override
    public final String busy() {
        return ExerciseThreads.busy();
    }

    @Override
    public void close() {
        threads.end();
    }
}
