package workbook.kit;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Finds and calls the static methods of an exercise: the one place with reflection. */
final class Methods {

    private Methods() {}

    static boolean has(Class<?> exercise, String name) {
        return Arrays.stream(exercise.getDeclaredMethods())
                .anyMatch(each -> each.getName().equals(name));
    }

    /** The static method of that name; says which one is missing if there is none. */
    static Method named(Class<?> exercise, String name) {
        Method method = Arrays.stream(exercise.getDeclaredMethods())
                .filter(each -> each.getName().equals(name) && Modifier.isStatic(each.getModifiers()))
                .filter(each -> !each.isSynthetic())
                .findFirst()
                .orElseThrow(() ->
                        new Unmet(exercise.getSimpleName() + " has a static method " + name, "it has none", List.of()));
        method.setAccessible(true);
        return method;
    }

    /** Calls the method, on a thread of the exercise, with what its parameters ask for by type. */
    static void invoke(Method method, Object subject, Consumer<String> log) {
        Object[] arguments = Arrays.stream(method.getParameterTypes())
                .map(type -> type.isInstance(subject) ? subject : log)
                .toArray();
        try {
            method.invoke(null, arguments);
        } catch (InvocationTargetException e) {
            throw thrown(method, e.getCause());
        } catch (IllegalAccessException | IllegalArgumentException e) {
            throw new Unmet(
                    "static void " + method.getName() + " as the starter has it",
                    "its parameters are another " + Arrays.toString(method.getParameterTypes()),
                    List.of());
        }
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
