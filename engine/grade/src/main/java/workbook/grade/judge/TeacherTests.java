package workbook.grade.judge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbook.course.Course;
import workbook.course.Exercise;
import workbook.course.Hash;

/**
 * The private tests of a teacher, by exercise. Each has the name of the exercise's own test, so that a student's class
 * that has this name is refused for them, too.
 *
 * @param extra tests that are run after the exercise's own
 * @param instead tests that are run in place of it
 */
public record TeacherTests(Map<String, Path> extra, Map<String, Path> instead) {

    /** Only the workbook's own tests. */
    public static final TeacherTests NONE = new TeacherTests(Map.of(), Map.of());

    private static final String INSTEAD = "instead";

    public TeacherTests {
        extra = Map.copyOf(extra);
        instead = Map.copyOf(instead);
    }

    /**
     * Finds the tests in a folder: {@code lesson02_chat/RelayTest.java} is an extra test, and {@code
     * instead/lesson02_chat/RelayTest.java} stands for the exercise's own.
     *
     * @throws IOException with a sentence, if there is no such folder, or no test in it, or a file that is no test
     */
    public static TeacherTests in(Path folder, Course course) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("--tests " + folder + ": there is no such folder.");
        }
        var extra = new HashMap<String, Path>();
        var instead = new HashMap<String, Path>();
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            Path place = folder.relativize(file);
            boolean replaces = place.startsWith(INSTEAD);
            Exercise exercise = exercise(course, replaces ? place.subpath(1, place.getNameCount()) : place);
            if (exercise == null) {
                throw new IOException("--tests: " + file + " is no test of an exercise. Name it as the exercise's own"
                        + " test: lesson02_chat/RelayTest.java, or instead/lesson02_chat/RelayTest.java.");
            }
            (replaces ? instead : extra)
                    .put(exercise.id(), file.toAbsolutePath().normalize());
        }
        if (files.isEmpty()) {
            throw new IOException("--tests " + folder + ": there is no test in this folder, such as"
                    + " lesson02_chat/RelayTest.java.");
        }
        return new TeacherTests(extra, instead);
    }

    private static @Nullable Exercise exercise(Course course, Path place) {
        String path = place.toString().replace('\\', '/');
        return course.exercises().stream()
                .filter(exercise -> path.equals(exercise.id() + "Test.java"))
                .findFirst()
                .orElse(null);
    }

    /** True if an exercise has a private test. */
    public boolean has(Exercise exercise) {
        return extra.containsKey(exercise.id()) || instead.containsKey(exercise.id());
    }

    /** The exercise with each of its private tests, the one that stands for its own first. */
    public List<Exercise> of(Exercise exercise) {
        var tests = new ArrayList<Exercise>();
        for (Map<String, Path> some : List.of(instead, extra)) {
            Path test = some.get(exercise.id());
            if (test != null) {
                tests.add(exercise.withTest(test));
            }
        }
        return List.copyOf(tests);
    }

    /** True if the exercise's own test is not run. */
    boolean replaces(Exercise exercise) {
        return instead.containsKey(exercise.id());
    }

    /** {@code sha256:} and the hash of the tests that are run for an exercise: that of the only one if there is one. */
    public String hash(Exercise exercise) {
        var tests = new ArrayList<>(of(exercise));
        if (!replaces(exercise)) {
            tests.add(0, exercise);
        }
        if (tests.size() == 1) {
            return Hash.of(tests.get(0).test());
        }
        var hash = new Hash();
        tests.forEach(each -> hash.add(Hash.of(each.test())));
        return hash.text();
    }
}
