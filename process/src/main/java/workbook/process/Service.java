package workbook.process;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * What one side of a channel offers to the other.
 *
 * @param face the interface whose methods can be called: arguments and results are plain data, or
 *     references to other interfaces
 * @param object what is called
 * @param executor runs the calls
 * @param problems how exceptions cross, in both directions
 * @param classes finds a class by the name that stands for it on the channel
 */
public record Service(
        Class<?> face, Object object, Executor executor, Problems problems, Function<String, Class<?>> classes) {

    /** Offers an object; exceptions cross as texts, and no class is known by its name. */
    public static <T> Service of(Class<T> face, T object) {
        return new Service(face, object, threads(), Problems.asText(), Service::unknown);
    }

    /** Offers nothing: calls go the other way only. */
    public static Service none() {
        return new Service(Nothing.class, new Nothing() {}, threads(), Problems.asText(), Service::unknown);
    }

    /** The same, where calls run there. */
    public Service on(Executor other) {
        return new Service(face, object, other, problems, classes);
    }

    /** The same, where exceptions cross so. */
    public Service with(Problems other) {
        return new Service(face, object, executor, other, classes);
    }

    /** The same, where classes are found so. */
    public Service finding(Function<String, Class<?>> other) {
        return new Service(face, object, executor, problems, other);
    }

    private static Class<?> unknown(String name) {
        throw new IllegalArgumentException("no class is known here by its name");
    }

    /** A thread for each call that is under way; none while there is none for a while. */
    private static ExecutorService threads() {
        var number = new AtomicInteger();
        return Executors.newCachedThreadPool(call -> {
            var thread = new DaemonThread(call, "workbook-call-" + number.incrementAndGet());
            return thread;
        });
    }

    private interface Nothing {}
}
