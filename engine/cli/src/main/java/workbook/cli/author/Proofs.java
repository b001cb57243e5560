package workbook.cli.author;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbook.check.compile.ClassPath;
import workbook.check.explain.Recorded;
import workbook.course.Exercise;
import workbook.course.Finding;
import workbook.course.Hash;

/**
 * Remembers what was proven, in {@code .workbook/proofs}, a file for each exercise and each script.
 *
 * <p>A proof counts while the hash of everything that it depends on is the same. That is the files of the
 * exercise, other classes of the exercises that these name, every jar of the workbook, and the JDK. Only
 * what held is kept. A file that is damaged in any way counts as missing.
 */
public final class Proofs {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final String CHANGED = "changed while it was proven";
    private static final List<String> SETTINGS = List.of("workbook.patience", "workbook.seed");

    private final Path root;
    private final boolean fresh;
    private final String machine;
    private final String ending;
    private final AtomicInteger recalled = new AtomicInteger();
    private @Nullable Map<String, List<Path>> classes;

    private Proofs(Path root, boolean fresh, String machine, String ending) {
        this.root = root;
        this.fresh = fresh;
        this.machine = machine;
        this.ending = ending;
    }

    /**
     * What is remembered of the workbook in {@code root}.
     *
     * @param fresh true to recall nothing, and to remember what is proven now
     */
    public static Proofs of(Path root, boolean fresh) {
        return new Proofs(root, fresh, machine(ClassPath.all(), Path.of(System.getProperty("java.home"))), "");
    }

    /** The same, with a stand-in for what the workbook and the JDK are. */
    static Proofs of(Path root, boolean fresh, String machine) {
        return new Proofs(root, fresh, machine, "");
    }

    /** The same for another rule, whose proofs are in files of their own. */
    Proofs of(String rule) {
        return new Proofs(root, fresh, machine, "." + rule);
    }

    /** How many exercises were not proven again. */
    public int recalled() {
        return recalled.get();
    }

    /** What was found when all about this exercise held; null if that is not known. */
    @Nullable
    List<Finding> recall(Exercise exercise, String key) {
        List<Finding> found = read(exercise.id(), key + recorded(exercise));
        recalled.addAndGet(found == null ? 0 : 1);
        return found;
    }

    /**
     * Remembers what was found, if all of it held.
     *
     * @param key the hash from before the proof: a file that is saved meanwhile is proven again
     */
    void keep(Exercise exercise, String key, List<Finding> findings) {
        write(exercise.id(), key.equals(key(exercise)) ? key + recorded(exercise) : CHANGED, findings);
    }

    /** What a proof itself may write: a part of what is kept, and no part of what it is proven of. */
    private String recorded(Exercise exercise) {
        return " " + digest(Recorded.file(root, exercise));
    }

    /** The same for a script, which depends on nothing else in the folder. */
    @Nullable
    List<Finding> recall(Path script, String key) {
        return read(named(script), key);
    }

    /** The same for a script. */
    void keep(Path script, String key, List<Finding> findings) {
        write(named(script), key.equals(key(script)) ? key : CHANGED, findings);
    }

    /** The hash of all that the proof of a script depends on. */
    String key(Path script) {
        var hash = new Hash().add(machine);
        add(hash, script);
        return hash.digits();
    }

    /** The same for what depends on these files. */
    String key(List<Path> files) {
        var hash = new Hash().add(machine);
        files.forEach(file -> hash.add(file.toString()).add(digest(file)));
        return hash.digits();
    }

    /** The same for a subject with a name of its own. */
    @Nullable
    List<Finding> recall(String subject, String key) {
        return read(subject, key);
    }

    /** The same for a subject with a name of its own. */
    void keep(String subject, String key, List<Finding> findings) {
        write(subject, key, findings);
    }

    /** The hash of all that the proof of an exercise depends on. */
    String key(Exercise exercise) {
        Path mistakes = root.resolve("solutions/mistakes").resolve(exercise.id());
        Set<Path> own = new TreeSet<>(List.of(exercise.starter(), exercise.test(), exercise.solution()));
        own.addAll(files(mistakes, ""));
        Set<Path> all = withAllTheyName(own);
        all.add(exercise.page());
        var hash = new Hash().add(machine);
        all.forEach(file -> add(hash, file));
        return hash.digits();
    }

    /** A class is named before it is used; so what no file names, none of them uses. */
    private Set<Path> withAllTheyName(Set<Path> files) {
        Set<Path> all = new TreeSet<>(files);
        Queue<Path> open = new ArrayDeque<>(files);
        Map<String, List<Path>> known = classes();
        for (Path file = open.poll(); file != null; file = open.poll()) {
            WORD.matcher(text(file))
                    .results()
                    .map(word -> known.get(word.group()))
                    .forEach(named -> {
                        if (named != null) {
                            named.stream().filter(all::add).forEach(open::add);
                        }
                    });
        }
        return all;
    }

    /** The files of the exercises by the name of their class. */
    private synchronized Map<String, List<Path>> classes() {
        Map<String, List<Path>> known = classes;
        if (known == null) {
            known = new TreeMap<>();
            for (Path file : files(root.resolve("exercises"), ".java")) {
                if (Exercise.isCopy(root, file)) {
                    continue;
                }
                String name = file.getFileName().toString().replaceFirst("\\.java$", "");
                known.computeIfAbsent(name, any -> new ArrayList<>()).add(file);
            }
            classes = known;
        }
        return known;
    }

    private void add(Hash hash, Path file) {
        hash.add(named(file)).add(digest(file));
    }

    private String named(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** What the exercises run with: the content of each jar in its order, the JDK, and what is set. */
    static String machine(List<Path> classPath, Path jdk) {
        var hash = new Hash();
        classPath.parallelStream()
                .map(entry -> entry.getFileName() + " " + digest(entry))
                .toList()
                .forEach(hash::add);
        hash.add(jdk.toString()).add(digest(jdk.resolve("release")));
        hash.add(Runtime.version().toString()).add(System.getProperty("java.vm.name", ""));
        SETTINGS.forEach(name -> hash.add(String.valueOf(System.getProperty(name))));
        hash.add(String.valueOf(System.getenv("JAVA_TOOL_OPTIONS")));
        return hash.digits();
    }

    private static String digest(Path file) {
        return Files.exists(file) ? new Hash().add(file).digits() : "none";
    }

    private @Nullable List<Finding> read(String subject, String key) {
        if (fresh) {
            return null;
        }
        try {
            List<String> lines = Files.readAllLines(file(subject), UTF_8);
            List<String> body = lines.subList(0, Math.max(0, lines.size() - 1));
            boolean whole = !body.isEmpty() && lines.get(body.size()).equals(sum(body));
            if (!whole || !body.get(0).equals(key)) {
                return null;
            }
            var findings = new ArrayList<Finding>();
            for (String line : body.subList(1, body.size())) {
                findings.add(JSON.readValue(line, Finding.class));
            }
            return findings.isEmpty() || !findings.stream().allMatch(Finding::ok) ? null : findings;
        } catch (IOException damaged) { // or not there
            return null;
        }
    }

    private void write(String subject, String key, List<Finding> findings) {
        Path file = file(subject);
        try {
            if (findings.isEmpty() || !findings.stream().allMatch(Finding::ok)) {
                Files.deleteIfExists(file);
                return;
            }
            var body = new ArrayList<>(List.of(key));
            for (Finding finding : findings) {
                body.add(JSON.writeValueAsString(finding));
            }
            body.add(sum(body));
            Files.createDirectories(file.getParent());
            Path whole = Files.createTempFile(file.getParent(), "proof", ".new");
            Files.write(whole, body, UTF_8);
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            return; // a read-only folder: it is proven again next time
        }
    }

    private static String sum(List<String> lines) {
        var hash = new Hash();
        lines.forEach(hash::add);
        return hash.digits();
    }

    private Path file(String subject) {
        return root.resolve(".workbook/proofs").resolve(subject.replace('/', '.') + ending);
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), UTF_8);
        } catch (NoSuchFileException missing) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
