package workbook.cli.author;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import workbook.check.compile.ClassPath;
import workbook.check.explain.Recorded;
import workbook.course.Exercise;
import workbook.course.Finding;
import workbook.course.Hash;

/**
 * Remembers what was proven, in {@code .workbook/proofs}, a file for each exercise and each script.
 *
 * <p>A proof counts while the hash of everything that it depends on is the same ({@link Dependencies}). Only what held
 * is kept. A file that is damaged in any way counts as missing.
 */
public final class Proofs {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CHANGED = "changed while it was proven";

    private final Path root;
    private final boolean fresh;
    private final Dependencies dependencies;
    private final String ending;
    private final AtomicInteger recalled = new AtomicInteger();

    private Proofs(Path root, boolean fresh, Dependencies dependencies, String ending) {
        this.root = root;
        this.fresh = fresh;
        this.dependencies = dependencies;
        this.ending = ending;
    }

    /**
     * What is remembered of the workbook in {@code root}.
     *
     * @param fresh true to recall nothing, and to remember what is proven now
     */
    public static Proofs of(Path root, boolean fresh) {
        return of(root, fresh, Dependencies.machine(ClassPath.all(), Path.of(System.getProperty("java.home"))));
    }

    /** The same, with a stand-in for what the workbook and the JDK are. */
    static Proofs of(Path root, boolean fresh, String machine) {
        return new Proofs(root, fresh, new Dependencies(root, machine), "");
    }

    /** The same for another rule, whose proofs are in files of their own. */
    Proofs of(String rule) {
        return new Proofs(root, fresh, dependencies, "." + rule);
    }

    /** The hash of all that the proof of an exercise depends on. */
    String key(Exercise exercise) {
        return dependencies.of(exercise);
    }

    /** The hash of all that the proof of a script depends on. */
    String key(Path script) {
        return dependencies.of(script);
    }

    /** The same for what depends on these files. */
    String key(List<Path> files) {
        return dependencies.of(files);
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
        return " " + Dependencies.digest(Recorded.file(root, exercise));
    }

    /** The same for a script, which depends on nothing else in the folder. */
    @Nullable
    List<Finding> recall(Path script, String key) {
        return read(dependencies.named(script), key);
    }

    /** The same for a script. */
    void keep(Path script, String key, List<Finding> findings) {
        write(dependencies.named(script), key.equals(key(script)) ? key : CHANGED, findings);
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
}
