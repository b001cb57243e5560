package workbook.process;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

/**
 * Runs a program as {@code java} would, in a JVM that ends with its parent, whatever the program
 * does.
 *
 * <p>Arguments: the program's class, then its own.
 */
public final class ProgramMain {

    private ProgramMain() {}

    /** Returns, throws or exits as the program does. */
    public static void main(String[] arguments) throws Throwable {
        ParentJvm.follow(Role.PROGRAM);
        Class<?> program = Class.forName(arguments[0], true, ClassLoader.getSystemClassLoader());
        Method main = program.getMethod("main", String[].class);
        main.setAccessible(true); // its class may be package-private
        try {
            main.invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
