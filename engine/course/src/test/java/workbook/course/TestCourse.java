package workbook.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A course of one lesson, written into a temporary folder by a test. */
public final class TestCourse {

    public static final String LESSON = "lesson90_trial";

    private final Path root;

    public TestCourse(Path root) {
        this.root = root;
        write("lessons/" + LESSON + "/lesson.adoc", "= Trial\n");
    }

    /** Adds an exercise that is worth what {@code points} says, such as {@code 1+2}. */
    public TestCourse exercise(String name, String points) {
        Path lesson = root.resolve("lessons/" + LESSON + "/lesson.adoc");
        try {
            Files.writeString(lesson, Files.readString(lesson) + "\nexercise::" + name + "[]\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return write("lessons/" + LESSON + "/" + name + ".adoc", """
                = %s
                :kind: fix
                :minutes: 5
                :points: %s
                :concepts: C01

                Fix it.

                [.hint]
                Look.
                """.formatted(name, points));
    }

    /** What the learner does in the exercise, such as {@code predict}. */
    public TestCourse kind(String name, String kind) {
        Path page = root.resolve("lessons/" + LESSON + "/" + name + ".adoc");
        try {
            Files.writeString(page, Files.readString(page).replace(":kind: fix", ":kind: " + kind));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** The starter's class body, in its package, where its authors keep it. */
    public TestCourse starter(String name, String text) {
        return write("exercises/starters/main/java/" + LESSON + "/" + name + ".java", inPackage(text));
    }

    /** The body of the exercise's class as a learner has it, in its package. */
    public TestCourse source(String name, String text) {
        return write("exercises/src/main/java/" + LESSON + "/" + name + ".java", inPackage(text));
    }

    /** The body of the exercise's test class. */
    public TestCourse test(String name, String body) {
        String text = """
                import static org.junit.jupiter.api.Assertions.assertEquals;
                import org.junit.jupiter.api.Test;
                import workbook.kit.Step;
                class %sTest {
                %s
                }
                """.formatted(name, body);
        return write("exercises/src/test/java/" + LESSON + "/" + name + "Test.java", inPackage(text));
    }

    public TestCourse solution(String name, String text) {
        return write("solutions/src/main/java/" + LESSON + "/" + name + ".java", inPackage(text));
    }

    /** A mistake; its first lines are the comment. */
    public TestCourse mistake(String name, String file, String comment, String text) {
        return write("solutions/mistakes/" + LESSON + "/" + name + "/" + file, comment + inPackage(text));
    }

    private static String inPackage(String text) {
        return "package " + LESSON + ";\n" + text;
    }

    public TestCourse write(String path, String text) {
        Path file = root.resolve(path);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public Course load() {
        return Course.load(root);
    }

    public Exercise find(String name) {
        return load().find(name).orElseThrow();
    }
}
