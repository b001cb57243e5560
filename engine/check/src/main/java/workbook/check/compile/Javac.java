package workbook.check.compile;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.DiagnosticListener;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** The JDK's compiler, kept with its jars open: the second compilation costs a tenth of the first. */
final class Javac implements AutoCloseable {

    private static final List<String> OPTIONS =
            List.of("-source", "17", "-target", "17", "-proc:none", "-g", "-Xlint:none", "-nowarn", "-implicit:class");

    private final JavaCompiler compiler;
    private final MemoryFiles files;

    /** Finds helpers in the given source folders, libraries on the given class path. */
    Javac(List<Path> sourceFolders, List<Path> classPath) {
        JavaCompiler found = ToolProvider.getSystemJavaCompiler();
        if (found == null) {
            throw new IllegalStateException("This Java has no compiler: a JDK is needed, not a JRE.");
        }
        compiler = found;
        var standard = found.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);
        try {
            standard.setLocationFromPaths(StandardLocation.SOURCE_PATH, sourceFolders);
            standard.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files = new MemoryFiles(standard);
    }

    /**
     * What came of it.
     *
     * @param classes by their source file; empty if there is any error
     * @param intruders sources that are in a library's package, and were not used
     */
    record Result(Map<Path, Map<String, byte[]>> classes, List<Problem> errors, List<Path> intruders) {}

    /** A task that reads one file as {@link #compile} does, and writes nothing. */
    JavacTask task(JavaFileObject source, DiagnosticListener<JavaFileObject> listener) {
        return (JavacTask) compiler.getTask(new StringWriter(), files, listener, OPTIONS, null, List.of(source));
    }

    Result compile(List<SourceText> sources) {
        var said = new DiagnosticCollector<JavaFileObject>();
        var words = new StringWriter();
        boolean good =
                compiler.getTask(words, files, said, OPTIONS, null, sources).call();
        var errors = new ArrayList<Problem>();
        for (Diagnostic<? extends JavaFileObject> one : said.getDiagnostics()) {
            if (one.getKind() == Diagnostic.Kind.ERROR) {
                errors.add(Problem.of(one));
            }
        }
        if (!good && errors.isEmpty()) {
            errors.add(Crash.problem(sources, words.toString()));
        }
        Map<Path, Map<String, byte[]>> classes = files.take();
        return new Result(good ? classes : Map.of(), errors, files.takeIntruders());
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
