package workbook.kit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stage in this JVM: its threads are those of the exercise, and its log is here. */
abstract class LocalStage implements Host.Stage {

    final ExerciseThreads threads;
    final HandedIn handed;
    private final @Nullable Class<?> exercise;

    /**
     * @param exercise null for a given program
     * @param setup what its code is given
     * @param group where its code runs
     */
    LocalStage(@Nullable Class<?> exercise, Setup setup, ExerciseThreads.Group group) {
        this.exercise = exercise;
        threads = new ExerciseThreads(group, FreshClasses.of(exercise));
        handed = new HandedIn(setup, threads, threads::rest);
    }

    @Override
    public boolean shared() {
        return false;
    }

    @Override
    public boolean fence() {
        return true; // A server is fenced by its clients.
    }

    @Override
    public String call(String name, List<String> parameterTypes, List<String> arguments) {
        handed.begins(Thread.currentThread());
        Method method = Methods.function(exercise(), name, parameterTypes, arguments.size(), handed::has);
        Class<?>[] types = method.getParameterTypes();
        Iterator<String> data = arguments.iterator();
        var values = new Object[types.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = handed.has(types[i])
                    ? handed.of(types[i])
                    : Methods.read(data.next(), method.getGenericParameterTypes()[i]);
        }
        try {
            return Values.write(method.invoke(null, values));
        } catch (InvocationTargetException e) {
            throw Methods.thrown(method, e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        } finally {
            handed.ends(Thread.currentThread());
        }
    }

    @Override
    public Host.Running launch(List<String> arguments) {
        return LocalProgram.start(FreshClasses.originalOf(exercise()), arguments);
    }

    private Class<?> exercise() {
        if (exercise == null) {
            throw new IllegalStateException("a given program has no functions");
        }
        return exercise;
    }

    @Override
    public List<String> handled(String of) {
        return List.of();
    }

    @Override
    public boolean gone(String of, String session) {
        return true;
    }

    @Override
    public List<String> rooms(String of, String session) {
        return List.of();
    }

    @Override
    public final List<String> log() {
        return handed.log.lines();
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
    public final void passes(long millis) {
        handed.scheduler().passes(Duration.ofMillis(millis));
    }

    @Override
    public final long millisToNextTask() {
        return handed.millisToNextTask();
    }

    @Override
    public final List<String> scheduled() {
        return handed.scheduler().pending().stream().map(Object::toString).toList();
    }

    @Override
    public final void gateMeets(int readers) {
        handed.meets(readers);
    }

    @Override
    public final void gateHolds(boolean reads, boolean writes) {
        handed.holds(reads, writes);
    }

    @Override
    public final void gateStopsAt(int step) {
        handed.stopsAt(step);
    }

    @Override
    public final void gateAwaits(int awaited) {
        handed.awaitsHeld(awaited);
    }

    @Override
    public final boolean gateArrived(int awaited) {
        return handed.arrived(awaited);
    }

    @Override
    public final List<String> stored() {
        return handed.stored();
    }

    @Override
    public final List<String> answeredBeforeStored() {
        return handed.answeredBeforeStored();
    }

    @Override
    public final void gateReleases() {
        handed.releases();
    }

    @Override
    public final void kills() {
        throw new IllegalStateException("this server has no JVM of its own: Lab.running(...).inItsOwnJvm() has");
    }

    @Override
    public final void startsAgain() {
        kills();
    }

    @Override
    public void close() {
        handed.close();
        threads.end();
    }
}
