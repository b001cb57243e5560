package workbook.check.compile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * Keeps what the compiler writes in memory, and which source each class came from.
 *
 * <p>A source in a package of Java, of a library or of the workbook is never found. The compiler would
 * prefer it to the library's class, and the test would use the wrong class.
 */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {

    private final Map<String, ClassBytes> written = new LinkedHashMap<>();
    private final Map<String, Boolean> libraries = new HashMap<>();
    private final Map<Listing, List<JavaFileObject>> listed = new HashMap<>();
    private final Set<Path> intruders = new TreeSet<>();

    MemoryFiles(StandardJavaFileManager files) {
        super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String name, JavaFileObject.Kind kind, FileObject source) {
        return written.computeIfAbsent(name, key -> new ClassBytes(name, source.toUri()));
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        if (location == StandardLocation.CLASS_PATH || inJdk(location)) {
            return listOnce(new Listing(location.getName(), packageName, Set.copyOf(kinds), recurse), location);
        }
        Iterable<JavaFileObject> found = super.list(location, packageName, kinds, recurse);
        if (location != StandardLocation.SOURCE_PATH || !found.iterator().hasNext() || !isLibrarys(packageName)) {
            return found;
        }
        found.forEach(file -> intruders.add(Path.of(file.toUri())));
        return List.of();
    }

    private static boolean inJdk(Location location) {
        return location.getName().startsWith("SYSTEM_MODULES[");
    }

    /**
     * Jars and the JDK stay as they are while they are open, and the compiler asks for the same again and again:
     * for each package, all modules of the JDK.
     */
    private Iterable<JavaFileObject> listOnce(Listing listing, Location location) throws IOException {
        List<JavaFileObject> known = listed.get(listing);
        if (known == null) {
            var found = new ArrayList<JavaFileObject>();
            super.list(location, listing.packageName, listing.kinds, listing.recurse)
                    .forEach(found::add);
            known = List.copyOf(found);
            listed.put(listing, known);
        }
        return known;
    }

    private record Listing(String location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) {}

    private boolean isLibrarys(String packageName) throws IOException {
        Boolean known = libraries.get(packageName);
        if (known == null) {
            known = ModuleLayer.boot().modules().stream()
                            .anyMatch(module -> module.getPackages().contains(packageName))
                    || super.list(
                                    StandardLocation.CLASS_PATH,
                                    packageName,
                                    EnumSet.of(JavaFileObject.Kind.CLASS),
                                    false)
                            .iterator()
                            .hasNext();
            libraries.put(packageName, known);
        }
        return known;
    }

    /** Takes the sources that were looked for since the last call, and left aside. */
    List<Path> takeIntruders() {
        List<Path> found = List.copyOf(intruders);
        intruders.clear();
        return found;
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
