package workbook.check.compile;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Keeps what the compiler writes in memory, and which source each class came from. */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {

    private final Map<String, ClassBytes> written = new LinkedHashMap<>();

    MemoryFiles(StandardJavaFileManager files) {
        super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String name, JavaFileObject.Kind kind, FileObject source) {
        return written.computeIfAbsent(name, key -> new ClassBytes(name, source.toUri()));
    }

    /** Takes what was written since the last call: bytes by class name, for each source file. */
    Map<Path, Map<String, byte[]>> take() {
        var classes = new LinkedHashMap<Path, Map<String, byte[]>>();
        written.forEach((name, bytes) -> classes.computeIfAbsent(Path.of(bytes.source), key -> new LinkedHashMap<>())
                .put(name, bytes.out.toByteArray()));
        written.clear();
        return classes;
    }

    private static final class ClassBytes extends SimpleJavaFileObject {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final URI source;

        ClassBytes(String name, URI source) {
            super(URI.create("memory:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
            this.source = source;
        }

        @Override
        public OutputStream openOutputStream() {
            out.reset();
            return out;
        }
    }
}
