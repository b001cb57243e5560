package workbook.kit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** A method without parameters that the client library keeps to itself; the release is pinned. */
final class LibraryMethod {

    private final Method method;

    LibraryMethod(Class<?> of, String name) {
        try {
            method = of.getDeclaredMethod(name);
            method.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("This release of the client has no " + name + ".", e);
        }
    }

    void on(Object object) {
        try {
            method.invoke(object);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
