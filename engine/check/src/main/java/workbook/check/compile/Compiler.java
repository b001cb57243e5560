package workbook.check.compile;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import workbook.check.compile.help.ErrorHelp;
import workbook.check.compile.help.Help;
import workbook.course.Encoding;
import workbook.course.Exercise;

/**
 * Compiles one exercise and its test in memory; what is wrong with other exercises does not matter.
 *
 * <p>Helpers are found in the folders of {@code exercises/}. Not for several threads at once.
 */
public final class Compiler implements AutoCloseable {

    private final Path testFolder;
    private final @Nullable Path shelf;
    private final Javac javac;
    private final ErrorHelp errorHelp;
    private final Map<Path, KeptTest> kept = new HashMap<>();

    /** A compiler for the workbook at the given root. */
    public Compiler(Path root) {
        this(root, null, List.of());
    }

    /** A compiler for exercises that have these libraries of their own. */
    public Compiler(Path root, List<Path> libraries) {
        this(root, null, libraries);
    }

    /** The same, with tests that {@link #shelve} put in a folder: each is compiled already. */
    public Compiler(Path root, @Nullable Path shelf) {
        this(root, shelf, List.of());
    }

    private Compiler(Path root, @Nullable Path shelf, List<Path> libraries) {
        List<Path> classPath = ClassPath.ofExercises(libraries);
        this.shelf = shelf;
        testFolder = root.resolve(Exercise.COPIES + "test/java");
        javac = new Javac(List.of(root.resolve(Exercise.COPIES + "main/java"), testFolder), classPath);
        errorHelp = new ErrorHelp(javac::task, classPath);
    }

    /**
     * Compiles the judged file in the exercise's place, with the exercise's test.
     *
     * @throws UncheckedIOException if a file beside the judged one cannot be read
     */
    public Compilation compile(Sources sources) {
        Path file = sources.file();
        try {
            if (!Files.exists(file)) {
                return new Compilation.Refused(List.of(), TestMismatch.missing(sources));
            }
            if (!Files.exists(sources.exercise().test())) {
                return new Compilation.Broken(
                        List.of(),
                        "its test is missing: " + sources.exercise().test().getFileName());
            }
            byte[] content;
            try {
                content = Files.readAllBytes(file);
            } catch (NoSuchFileException vanished) {
                return new Compilation.Refused(List.of(), TestMismatch.missing(sources));
            } catch (IOException unreadable) {
                return new Compilation.Refused(List.of(), TestMismatch.unreadable(file, unreadable));
            }
            String strange = Encoding.problem(String.valueOf(file.getFileName()), content);
            return strange.isEmpty()
                    ? compileBoth(sources, SourceText.of(file, content))
                    : new Compilation.Refused(List.of(), strange);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Compilation compileBoth(Sources sources, SourceText judged) throws IOException {
        Exercise exercise = sources.exercise();
        KeptTest test = kept(exercise.test());
        if (test != null && test.unchanged()) {
            Javac.Result alone = javac.compile(List.of(judged));
            var classes = new Compiled(alone.classes());
            if (!alone.intruders().isEmpty()) {
                return new Compilation.Refused(List.of(), TestMismatch.intruder(alone.intruders()));
            }
            if (!alone.errors().isEmpty()) {
                return guilty(sources, judged, alone.errors());
            }
            if (test.sawTheSame(classes, sources.file())) {
                return ready(sources, test.others().with(classes));
            }
        }
        Javac.Result both = javac.compile(List.of(judged, SourceText.of(exercise.test())));
        var all = new Compiled(both.classes());
        if (!both.intruders().isEmpty()) {
            return new Compilation.Refused(List.of(), TestMismatch.intruder(both.intruders()));
        }
        if (!both.errors().isEmpty()) {
            return refused(sources, judged, both.errors());
        }
        if (!all.of(sources.file()).containsKey(binaryName(exercise))) {
            return new Compilation.Refused(List.of(), TestMismatch.otherClass(sources, all));
        }
        kept.put(exercise.test(), KeptTest.of(all, sources.file()));
        return ready(sources, all);
    }

    /** Writes the tests that it has compiled so far, for compilers to come. */
    public void shelve(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<Path, KeptTest> one : kept.entrySet()) {
            try (var out = new DataOutputStream(Files.newOutputStream(onShelf(folder, one.getKey())))) {
                one.getValue().write(out);
            }
        }
    }

    private @Nullable KeptTest kept(Path test) {
        if (shelf != null
                && test.startsWith(testFolder)
                && !kept.containsKey(test)
                && Files.exists(onShelf(shelf, test))) {
            try {
                kept.put(
                        test,
                        KeptTest.read(new DataInputStream(
                                new ByteArrayInputStream(Files.readAllBytes(onShelf(shelf, test))))));
            } catch (IOException e) {
                return null; // it is compiled again
            }
        }
        return kept.get(test);
    }

    private static Path onShelf(Path shelf, Path test) {
        return shelf.resolve(test.getParent().getFileName() + "." + test.getFileName());
    }

    private Compilation ready(Sources sources, Compiled all) {
        Map<String, byte[]> tests = all.where(file -> isTests(sources, file));
        Map<String, byte[]> exercise = all.where(file -> !isTests(sources, file));
        return new Compilation.Ready(binaryName(sources.exercise()) + "Test", exercise, tests);
    }

    private boolean isTests(Sources sources, Path file) {
        boolean test =
                file.startsWith(testFolder) || file.equals(sources.exercise().test());
        return test && !file.equals(sources.file());
    }

    private Compilation.Refused guilty(Sources sources, SourceText judged, List<Problem> errors) {
        if (!judged.declaresPackage(sources.exercise().lesson())) {
            return new Compilation.Refused(errors, TestMismatch.otherPackage(sources));
        }
        Help help =
                errorHelp.of(judged.toUri(), judged.text(), examples(sources)).orElse(null);
        return new Compilation.Refused(errors, TestMismatch.count(errors, help, sources), help);
    }

    /** What shows which classes this exercise uses: its own solution, its test, and the exercises beside it. */
    private static List<Path> examples(Sources sources) {
        Exercise exercise = sources.exercise();
        return List.of(exercise.solution(), exercise.starter(), exercise.test());
    }

    /**
     * Only what the judged file is guilty of; if nothing, then why the test cannot use it.
     *
     * <p>Asked of the file alone: beside a test, a renamed class is read twice and called a duplicate.
     */
    private Compilation refused(Sources sources, SourceText judged, List<Problem> errors) throws IOException {
        List<Problem> own = javac.compile(List.of(judged)).errors();
        return own.isEmpty() ? new TestMismatch(javac, sources, errors).explain() : guilty(sources, judged, own);
    }

    static String binaryName(Exercise exercise) {
        return exercise.lesson() + "." + exercise.name();
    }

    @Override
    public void close() {
        try {
            javac.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
