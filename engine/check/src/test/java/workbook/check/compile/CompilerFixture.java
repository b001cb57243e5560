package workbook.check.compile;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import workbook.course.TestCourse;

/** One exercise with a helper, and its compilation. */
abstract class CompilerFixture {

    static final String RIGHT = """
            class Sum {
             static int of(int a, int b) {
              return Helper.add(a, b);
             }
             static final String NAME = "sum";
            }
            """;
    static final String TEST =
            "@Test void adds() { assertEquals(3, Sum.of(1, 2));" + " assertEquals(\"sum\", Sum.NAME); }";

    @TempDir
    Path root;

    TestCourse course;
    Compiler compiler;

    @BeforeEach
    void one_exercise_with_a_helper() {
        course = new TestCourse(root)
                .exercise("Sum", "1")
                .source("Sum", RIGHT)
                .source("Helper", "class Helper { static int add(int a, int b) { return a + b; } }")
                .source("Other", "class Other { this is no Java")
                .test("Sum", TEST)
                .solution("Sum", RIGHT);
        compiler = new Compiler(root);
    }

    @AfterEach
    void close() {
        compiler.close();
    }

    Compilation compile() {
        return compiler.compile(Sources.learner(course.find("Sum")));
    }

    static Compilation.Ready ready(Compilation compilation) {
        return assertInstanceOf(Compilation.Ready.class, compilation);
    }

    static Compilation.Refused refused(Compilation compilation) {
        return assertInstanceOf(Compilation.Refused.class, compilation);
    }
}
