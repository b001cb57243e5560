package workbook.kit;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;

/** An interface of plain data, answered by the static methods of the exercise, wherever it runs. */
final class Functions {

    private Functions() {}

    static <T> T of(Class<T> face, Class<?> exercise) {
        return face.cast(Proxy.newProxyInstance(
                face.getClassLoader(),
                new Class<?>[] {face},
                (proxy, method, arguments) -> call(exercise, method, arguments)));
    }

    private static Object call(Class<?> exercise, Method method, Object[] arguments) {
        if (method.getDeclaringClass() == Object.class) {
            return "the functions of " + exercise.getSimpleName(); // Only toString() is of use here.
        }
        List<String> json = arguments == null
                ? List.of()
                : Arrays.stream(arguments).map(Values::write).toList();
        return Methods.read(Lab.host().call(exercise, method.getName(), json), method.getGenericReturnType());
    }
}
