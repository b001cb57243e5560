package workbook.process;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The objects that the other side may call, each by the methods of one interface and no others. */
final class ExportedObjects {

    /** The number of the first one, which both sides know. */
    static final int ROOT = 0;

    private final Map<Integer, Exported> exported = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger(ROOT);

    /** One of them. */
    record Exported(Object object, Map<String, Method> methods) {

        static Exported of(Class<?> face, Object object) {
            Map<String, Method> methods = Arrays.stream(face.getMethods())
                    .filter(method -> !Modifier.isStatic(method.getModifiers()))
                    .collect(Collectors.toMap(
                            ExportedObjects::signature,
                            method -> method,
                            (own, inherited) -> narrower(own, inherited)));
            methods.values().forEach(method -> method.setAccessible(true)); // the interface may not be public
            return new Exported(object, methods);
        }

        private static Method narrower(Method one, Method other) {
            return one.getReturnType().isAssignableFrom(other.getReturnType()) ? other : one;
        }
    }

    ExportedObjects(Class<?> face, Object root) {
        exported.put(ROOT, Exported.of(face, root));
    }

    /** The number under which the other side finds the object. */
    int add(Class<?> face, Object object) {
        int number = numbers.incrementAndGet();
        exported.put(number, Exported.of(face, object));
        return number;
    }

    @Nullable
    Exported get(int number) {
        return exported.get(number);
    }

    /** True for one that was added, also if it is forgotten since. */
    boolean had(int number) {
        return number > ROOT && number <= numbers.get();
    }

    /** Forgets one that was closed. */
    void remove(int number) {
        exported.remove(number);
    }

    /** How a method is named on the channel. */
    static String signature(Method method) {
        return method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getName)
                        .collect(Collectors.joining(",", "(", ")"));
    }
}
