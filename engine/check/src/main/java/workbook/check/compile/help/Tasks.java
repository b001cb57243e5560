package workbook.check.compile.help;

import com.sun.source.util.JavacTask;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject;

/** Makes tasks of the compiler that reads a file as the exercise's own compilation does. */
@FunctionalInterface
public interface Tasks {

    /** A task for one file, which tells the listener what is wrong with it. */
    JavacTask task(JavaFileObject source, DiagnosticListener<JavaFileObject> listener);
}
