package workbook.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of another JVM, of the same JDK as this one. */
public final class JavaCommand {

    /** They start soon and stay small: none runs for long enough to need more. */
    private static final List<String> SMALL = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final List<String> java;
    private final List<String> options;
    private final List<String> main;
    private final boolean bare;

    private JavaCommand(List<String> options, List<String> main) {
        this(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()), options, main, false);
    }

    private JavaCommand(List<String> java, List<String> options, List<String> main, boolean bare) {
        this.java = List.copyOf(java);
        this.options = List.copyOf(options);
        this.main = List.copyOf(main);
        this.bare = bare;
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
        return new JavaCommand(java, joined(options, more), main, bare);
    }

    /** The same with more options for the JVM. */
    public JavaCommand options(String... more) {
        return options(List.of(more));
    }

    /** The same with more arguments for its program. */
    public JavaCommand arguments(List<String> more) {
        return new JavaCommand(java, options, joined(main, more), bare);
    }

    /** The same with more arguments for its program. */
    public JavaCommand arguments(String... more) {
        return arguments(List.of(more));
    }

    /** The same, started by these words, which end with a {@code java}: a sandbox's, and another runtime's. */
    public JavaCommand by(List<String> words) {
        return new JavaCommand(words, options, main, bare);
    }

    /** The same with nothing of this process's environment. */
    public JavaCommand bare() {
        return new JavaCommand(java, options, main, true);
    }

    /** True if the process gets nothing of this one's environment. */
    boolean isBare() {
        return bare;
    }

    /** The whole line, a word each. */
    public List<String> words() {
        return joined(java, joined(options, main));
    }

    private static List<String> joined(List<String> one, List<String> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
