package workbook.site.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Puts the parts of a workbook where a release has them: the places of a clone, so that one launcher serves both. */
final class ReleaseContents {

    /** Where the pages are. */
    static final String PAGES = "engine/site/target/pages";

    private static final String BUILT = "engine/cli/target";
    private static final String ENGINE = BUILT + "/program";
    private static final String OWN_LICENCES = "LICENSE-libraries";
    private static final Set<String> OURS =
            Set.of("process", "wire", "kit", "build", "course", "terminal", "check", "screen");

    private final Path root;
    private final ReleaseFiles files = new ReleaseFiles();

    ReleaseContents(Path root) {
        this.root = root;
    }

    ReleaseFiles files() {
        return files;
    }

    /** The engine and its libraries, from the folder that it was built into. */
    void addEngine(Path program) throws IOException {
        var paths = new ArrayList<>(List.of("cli.jar"));
        paths.addAll(librariesOf(program.resolve("cli.jar")));
        var current = new StringBuilder("program\n");
        for (String path : paths) {
            byte[] bytes = Files.readAllBytes(program.resolve(path));
            files.add(ENGINE + "/" + path, bytes);
            current.append(bytes.length).append(' ').append(path).append('\n');
        }
        files.add(BUILT + "/current", current.toString()); // by which the launcher sees that all is there
        // A JVM takes a jar of the same date and size for the same jar: an older release's archives must go.
        for (String archive : List.of("stamp", "tool.jsa", "workshop.jsa")) {
            files.add(ENGINE + "/archives/" + archive, new byte[0]);
        }
    }

    private static List<String> librariesOf(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            String path = file.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return Arrays.asList(path.split(" ", -1));
        }
    }

    /** The rendered pages in that folder. */
    void addPages(Path pages) throws IOException {
        addTree(pages, PAGES, path -> true);
    }

    /** The launchers, the licences, and what only a release has, with that file as its README. */
    void addOwn(String readme) throws IOException {
        for (String name : List.of("workbook", "LICENSE", "LICENSE-docs")) {
            files.add(name, unix(text(root.resolve(name))));
        }
        files.add("workbook.cmd", unix(text(root.resolve("workbook.cmd"))).replace("\n", "\r\n"));
        files.add("README.md", own(readme));
        files.add("pom.xml", own("pom.xml"));
        files.add(OWN_LICENCES, own(OWN_LICENCES));
        licensed(own(OWN_LICENCES));
    }

    private static String own(String name) throws IOException {
        try (InputStream file = ReleaseContents.class.getResourceAsStream("/release/" + name)) {
            if (file == null) {
                throw new FileNotFoundException(name);
            }
            return unix(new String(file.readAllBytes(), UTF_8));
        }
    }

    /** Nobody may hand on a library whose licence he does not name. */
    private void licensed(String licences) {
        files.paths()
                .filter(path -> path.startsWith(ENGINE + "/lib/"))
                .map(path -> path.substring(path.lastIndexOf('/') + 1).replaceFirst("-\\d.*", ""))
                .filter(name -> !OURS.contains(name))
                .filter(name -> licences.lines().noneMatch(line -> line.startsWith(name + " ")))
                .forEach(name -> {
                    throw new IllegalStateException(OWN_LICENCES + " does not name the licence of " + name);
                });
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, UTF_8);
    }

    /** Whatever the system on which it is packed: a shell stumbles over another end of line. */
    private static String unix(String text) {
        return text.replace("\r\n", "\n");
    }

    /** The files of a folder of the workbook whose path within it is wanted. */
    void addTree(String folder, String target, Predicate<String> wanted) throws IOException {
        addTree(root.resolve(folder), target, wanted);
    }

    private void addTree(Path tree, String target, Predicate<String> wanted) throws IOException {
        for (Path file : list(tree)) {
            String path = tree.relativize(file).toString().replace('\\', '/');
            if (wanted.test(path)) {
                files.add(target + "/" + path, Files.readAllBytes(file));
            }
        }
    }

    /** The files in a folder, sorted, without those that an editor or a system left. */
    static List<Path> list(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> isKept(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isKept(String name) {
        return !name.startsWith(".") && !name.endsWith("~");
    }
}
