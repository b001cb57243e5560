package workbook.kit;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds and calls the static methods of an exercise: the one place with reflection. */
final class Methods {

    private Methods() {}

    static boolean has(Class<?> exercise, String name) {
        return named(exercise, name).findAny().isPresent();
    }

    /** True if a static method of that name takes one of these. */
    static boolean asksFor(Class<?> exercise, String name, Class<?> type) {
        return named(exercise, name)
                .anyMatch(method -> List.of(method.getParameterTypes()).contains(type));
    }

    private static Stream<Method> named(Class<?> exercise, String name) {
        return Arrays.stream(exercise.getDeclaredMethods())
                .filter(each -> each.getName().equals(name) && Modifier.isStatic(each.getModifiers()))
                .filter(each -> !each.isSynthetic());
    }

    /**
     * The static method of that name with these parameters: among others of its name, that one.
     *
     * @param parameterTypes the names of their classes; empty for as many as there are arguments
     * @param handedIn whether a parameter of that type is handed in, such as a clock, and no argument
     */
    static Method function(
            Class<?> exercise, String name, List<String> parameterTypes, int arguments, Predicate<Class<?>> handedIn) {
        Method method = named(exercise, name)
                .filter(each -> data(each, handedIn).size() == arguments)
                .sorted(Comparator.comparing(each -> !data(each, handedIn).equals(parameterTypes)))
                .findFirst()
                .orElseThrow(() -> missing(exercise, name));
        method.setAccessible(true);
        return method;
    }

    /** The classes of its parameters that are plain data, by name. */
    private static List<String> data(Method method, Predicate<Class<?>> handedIn) {
        return Arrays.stream(method.getParameterTypes())
                .filter(type -> !handedIn.test(type))
                .map(Class::getName)
                .toList();
    }

    /**
     * Calls the static method of that name whose parameters can all be handed in, on a thread of the
     * exercise; of several, the one that takes most.
     *
     * @param handed what there is to hand in, found by type
     */
    static void invoke(Class<?> exercise, String name, Object... handed) {
        Method method = named(exercise, name)
                .filter(each -> Arrays.stream(each.getParameterTypes())
                        .allMatch(type -> Arrays.stream(handed).anyMatch(type::isInstance)))
                .max(Comparator.comparing(Method::getParameterCount))
                .orElseThrow(() -> missing(exercise, name));
        method.setAccessible(true);
        Object[] arguments = Arrays.stream(method.getParameterTypes())
                .map(type -> Arrays.stream(handed)
                        .filter(type::isInstance)
                        .findFirst()
                        .orElseThrow())
                .toArray();
        try {
            method.invoke(null, arguments);
        } catch (InvocationTargetException e) {
            throw thrown(method, e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Unmet missing(Class<?> exercise, String name) {
        List<String> there = named(exercise, name)
                .map(method -> name + "("
                        + Arrays.stream(method.getParameterTypes())
                                .map(Class::getSimpleName)
                                .collect(Collectors.joining(", "))
                        + ")")
                .toList();
        return new Unmet(
                exercise.getSimpleName() + " has the static method " + name + " of its starter",
                there.isEmpty() ? "it has none" : "it has " + String.join(" and ", there),
                List.of());
    }

    static Unmet thrown(Method method, Throwable problem) {
        String at = ExerciseThreads.lineOf(problem.getStackTrace());
        var unmet = new Unmet(
                method.getName() + " returns", "it threw " + problem + (at.isEmpty() ? "" : ", at " + at), List.of());
        unmet.initCause(problem);
        return unmet;
    }

    static Object read(String json, Type type) {
        try {
            return Values.JSON.readValue(json, Values.JSON.constructType(type));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no " + type + ": " + json, e);
        }
    }
}
