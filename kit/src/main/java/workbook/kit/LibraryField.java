package workbook.kit;

import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/** A private field of a library: what it holds, the library tells nobody. */
final class LibraryField {

    private final Field field;

    /** @throws IllegalStateException if this release of the library has no such field */
    LibraryField(Class<?> type, String name) {
        try {
            field = type.getDeclaredField(name);
            field.setAccessible(true);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("this release of the library has no field " + name + " in " + type, e);
        }
    }

    /** @param holder null for a static field */
    Object of(@Nullable Object holder) {
        try {
            return field.get(holder);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    void set(@Nullable Object holder, Object value) {
        try {
            field.set(holder, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
