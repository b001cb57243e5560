package workbook.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of another JVM, of the same JDK as this one. */
public final class JavaCommand {

    /** They start soon and stay small: none runs for long enough to need more. */
    private static final List<String> SMALL = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final List<String> options;
    private final List<String> main;

    private JavaCommand(List<String> options, List<String> main) {
        this.options = List.copyOf(options);
        this.main = List.copyOf(main);
    }

    /** A main class, found on that class path. */
    public static JavaCommand of(String mainClass, String classPath) {
        return new JavaCommand(SMALL, List.of("-cp", classPath, mainClass));
    }

    /** A jar that names its main class. */
    public static JavaCommand ofJar(Path jar) {
        return new JavaCommand(SMALL, List.of("-jar", jar.toString()));
    }

    /** The same with more options for the JVM. */
    public JavaCommand options(List<String> more) {
        return new JavaCommand(joined(options, more), main);
    }

    /** The same with more options for the JVM. */
    public JavaCommand options(String... more) {
        return options(List.of(more));
    }

    /** The same with more arguments for its program. */
    public JavaCommand arguments(List<String> more) {
        return new JavaCommand(options, joined(main, more));
    }

    /** The same with more arguments for its program. */
    public JavaCommand arguments(String... more) {
        return arguments(List.of(more));
    }

    /** The whole line, a word each. */
    public List<String> words() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return joined(List.of(java), joined(options, main));
    }

    private static List<String> joined(List<String> one, List<String> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
