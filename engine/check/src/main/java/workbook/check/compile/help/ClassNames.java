package workbook.check.compile.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which classes an exercise could import: those of java.base, and of its own class path. */
final class ClassNames {

    private final List<Path> classPath;
    private @Nullable Map<String, List<String>> ofLibraries;

    ClassNames(List<Path> classPath) {
        this.classPath = List.copyOf(classPath);
    }

    /** The full names of all classes with this simple name, Java's own first. */
    List<String> named(String simple) {
        var found = new ArrayList<String>();
        Path base = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules/java.base");
        ModuleLayer.boot().findModule("java.base").orElseThrow().getDescriptor().exports().stream()
                .filter(exported -> !exported.isQualified())
                .map(exported -> exported.source())
                .filter(name -> Files.exists(base.resolve(name.replace('.', '/') + "/" + simple + ".class")))
                .sorted()
                .forEach(name -> found.add(name + "." + simple));
        found.addAll(libraries().getOrDefault(simple, List.of()));
        return found;
    }

    /** Read once, and only when a name is looked for. */
    private Map<String, List<String>> libraries() {
        if (ofLibraries == null) {
            var names = new HashMap<String, List<String>>();
            classPath.forEach(entry -> read(entry, names));
            ofLibraries = names;
        }
        return ofLibraries;
    }

    private static void read(Path entry, Map<String, List<String>> names) {
        if (Files.isDirectory(entry)) {
            try (Stream<Path> files = Files.walk(entry)) {
                files.forEach(file -> add(entry.relativize(file).toString().replace('\\', '/'), names));
            } catch (IOException | UncheckedIOException unreadable) {
                return; // the compiler has told, if it matters
            }
        } else if (Files.isRegularFile(entry)) {
            try (var jar = new JarFile(entry.toFile())) {
                jar.stream().forEach(file -> add(file.getName(), names));
            } catch (IOException unreadable) {
                return;
            }
        }
    }

    private static void add(String file, Map<String, List<String>> names) {
        if (file.endsWith(".class") && file.indexOf('$') < 0 && !file.startsWith("META-INF") && file.contains("/")) {
            String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
            names.computeIfAbsent(name.substring(name.lastIndexOf('.') + 1), key -> new ArrayList<>())
                    .add(name);
        }
    }
}
