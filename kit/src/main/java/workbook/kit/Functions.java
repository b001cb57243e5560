package workbook.kit;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An interface of plain data, answered by the static methods of the exercise, wherever it runs. */
final class Functions {

    private Functions() {}

    static <T> T of(Class<T> face, Lab lab) {
        return face.cast(Proxy.newProxyInstance(
                face.getClassLoader(),
                new Class<?>[] {face},
                (proxy, method, arguments) -> call(lab, method, arguments)));
    }

    private static @Nullable Object call(Lab lab, Method method, Object[] arguments) {
        if (method.getDeclaringClass() == Object.class) {
            return "the functions of " + lab.settings().asked().getSimpleName(); // Only toString() is of use here.
        }
        List<String> types =
                Arrays.stream(method.getParameterTypes()).map(Class::getName).toList();
        List<String> json = arguments == null
                ? List.of()
                : Arrays.stream(arguments).map(Values::write).toList();
        String result = lab.run().call(method.getName(), types, json);
        return method.getReturnType() == void.class ? null : Methods.read(result, method.getGenericReturnType());
    }
}
