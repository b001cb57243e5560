package workbook.build;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * Puts a program together from what Maven compiled and downloaded: its jar, and beside it the folder
 * {@code lib} with all that the jar's manifest names.
 *
 * <p>Maven runs it with the program's own class path, whose first entry is the program.
 */
public final class Assembly {

    /** A jar is the same, byte for byte, whenever it is made. */
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    private final Path folder;
    private final String version;

    Assembly(Path folder, String version) {
        this.folder = folder;
        this.version = version;
    }

    /** Arguments: the folder for the program, the version, the name of its jar, its main class. */
    public static void main(String[] arguments) throws IOException {
        List<Path> classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .toList();
        new Assembly(Path.of(arguments[0]), arguments[1]).assemble(classPath, arguments[2], arguments[3]);
    }

    /** Leaves nothing in the folder that is not part of it. */
    void assemble(List<Path> classPath, String jar, String mainClass) throws IOException {
        Build.delete(folder);
        Path libraries = Files.createDirectories(folder.resolve("lib"));
        var names = new ArrayList<String>();
        for (Path entry : classPath.subList(1, classPath.size())) {
            names.add("lib/" + library(entry, libraries));
        }
        Manifest manifest = manifest();
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, mainClass);
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, String.join(" ", names));
        // JLine, Netty and JRuby load native code: said here, so that a newer JDK does not warn.
        manifest.getMainAttributes().putValue("Enable-Native-Access", "ALL-UNNAMED");
        // poll(2), for screen.OutputReader.
        manifest.getMainAttributes().putValue("Add-Opens", "java.base/sun.nio.ch");
        pack(classPath.get(0), manifest, folder.resolve(jar));
    }

    private String library(Path entry, Path libraries) throws IOException {
        if (Files.isDirectory(entry)) {
            String name = module(entry) + "-" + version + ".jar";
            pack(entry, manifest(), libraries.resolve(name));
            return name;
        }
        mustBeWhole(entry);
        String name = entry.getFileName().toString();
        Files.copy(entry, libraries.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        return name;
    }

    /** A download that was cut off has no list of its entries, which stands at the end. */
    private static void mustBeWhole(Path jar) throws IOException {
        try {
            new ZipFile(jar.toFile()).close();
        } catch (IOException broken) {
            throw new IOException(Build.BROKEN + jar, broken);
        }
    }

    /** Of {@code wire/target/classes}, and of {@code .../wire/classes}. */
    private static String module(Path classes) {
        Path above = classes.toAbsolutePath().normalize().getParent();
        Path module = above.endsWith("target") ? above.getParent() : above;
        return String.valueOf(module.getFileName());
    }

    private static Manifest manifest() {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        return manifest;
    }

    private static void pack(Path classes, Manifest manifest, Path jar) throws IOException {
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(jar));
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> tree = Files.walk(classes)) {
            out.putNextEntry(entry(JarFile.MANIFEST_NAME));
            manifest.write(out);
            for (Path each : tree.filter(Files::isRegularFile).sorted().toList()) {
                String name = classes.relativize(each).toString().replace('\\', '/');
                if (!name.equals(JarFile.MANIFEST_NAME)) {
                    out.putNextEntry(entry(name));
                    Files.copy(each, out);
                }
            }
        }
    }

    private static JarEntry entry(String name) {
        var entry = new JarEntry(name);
        entry.setTimeLocal(TIME);
        return entry;
    }
}
