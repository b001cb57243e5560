package workbook.kit;

import java.util.List;

/** A stage in this JVM: its threads are those of the exercise, and its log is here. */
abstract class LocalStage implements Host.Stage {

    final LogLines log = new LogLines();

    @Override
    public final List<String> log() {
        return log.lines();
    }

    @Override
    public final List<String> left() {
        return ExerciseThreads.GROUP.left();
    }

    @Override
    public final List<String> notes() {
        return ExerciseThreads.GROUP.troubles();
    }

    @Override
    public final void settle() {
        ExerciseThreads.GROUP.settle();
    }

    @Override
    public final String busy() {
        return ExerciseThreads.busy();
    }
}
