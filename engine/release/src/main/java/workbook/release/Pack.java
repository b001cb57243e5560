package workbook.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Gathers what a learner needs of a workbook that was built, and zips it. */
public final class Pack {

    private static final String BUILT = "engine/check/target";
    private static final String ENGINE = BUILT + "/program";
    private static final String PAGES = "engine/site/target/pages";
    private static final String OWN_LICENCES = "LICENSE-libraries";

    private final Path root;
    private final ReleaseFiles contents = new ReleaseFiles();

    private Pack(Path root) {
        this.root = root;
    }

    /**
     * Zips the workbook in the folder of the first argument, with the files in the second that are
     * the release's own; the third is the version, the fourth the zip.
     */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
        var pack = new Pack(root);
        pack.addEngine();
        pack.addCourse();
        pack.addOwn(Path.of(arguments[1]));
        Path zip = Path.of(arguments[3]);
        pack.contents.zip(arguments[2], zip);
        System.out.println(pack.contents.size() + " files in " + zip);
    }

    /** At the places that they have in a clone, so that one launcher and one engine serve both. */
    private void addEngine() throws IOException {
        Path jar = root.resolve(ENGINE).resolve("check.jar");
        var paths = new ArrayList<>(List.of("check.jar"));
        paths.addAll(librariesOf(jar));
        var current = new StringBuilder("program\n");
        for (String path : paths) {
            byte[] bytes = Files.readAllBytes(root.resolve(ENGINE).resolve(path));
            contents.add(ENGINE + "/" + path, bytes);
            current.append(bytes.length).append(' ').append(path).append('\n');
        }
        contents.add(BUILT + "/current", current.toString()); // by which the launcher sees that all is there
        addTree(PAGES, PAGES, path -> true);
        // A JVM takes a jar of the same date and size for the same jar: an older release's archives must go.
        for (String archive : List.of("stamp", "tool.jsa", "workshop.jsa")) {
            contents.add(ENGINE + "/archives/" + archive, new byte[0]);
        }
    }

    private static List<String> librariesOf(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            String path = file.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return Arrays.asList(path.split(" ", -1));
        }
    }

    private void addCourse() throws IOException {
        addTree("lessons", "lessons", path -> true);
        // The tests that the pages show need the pom.xml of a clone.
        addTree("docs", "docs", path -> !path.matches("pom[.]xml|(src|target)/.*"));
        addTree("solutions/src", "solutions/src", path -> true);
        addTree("solutions/mistakes", "solutions/mistakes", path -> true);
        // A test in which the learner writes nothing is named ...Test; all else may be a learner's.
        Predicate<String> test = path -> path.startsWith("test/") && path.endsWith("Test.java");
        addTree("exercises/src", "exercises/src", test);
        addTree("exercises/src", "starters/exercises/src", test.negate());
    }

    private void addOwn(Path own) throws IOException {
        for (String name : List.of("workbook", "LICENSE", "LICENSE-docs")) {
            contents.add(name, unix(text(root.resolve(name))));
        }
        contents.add("workbook.cmd", unix(text(root.resolve("workbook.cmd"))).replace("\n", "\r\n"));
        try (Stream<Path> files = Files.list(own)) {
            for (Path file : files.sorted().toList()) {
                contents.add(file.getFileName().toString(), unix(text(file)));
            }
        }
        licensed(text(own.resolve(OWN_LICENCES)));
    }

    /** Nobody may hand on a library whose licence he does not name. */
    private void licensed(String licences) {
        contents.paths()
                .filter(path -> path.startsWith(ENGINE + "/lib/"))
                .map(path -> path.substring(path.lastIndexOf('/') + 1).replaceFirst("-\\d.*", ""))
                .filter(name -> !name.equals("wire") && !name.equals("kit"))
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

    /** Files of a folder whose path within it is wanted, without those that an editor or a system left. */
    private void addTree(String folder, String target, Predicate<String> wanted) throws IOException {
        Path tree = root.resolve(folder);
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String path = tree.relativize(file).toString().replace('\\', '/');
                String name = file.getFileName().toString();
                if (!name.startsWith(".") && !name.endsWith("~") && wanted.test(path)) {
                    contents.add(target + "/" + path, Files.readAllBytes(file));
                }
            }
        }
    }
}
