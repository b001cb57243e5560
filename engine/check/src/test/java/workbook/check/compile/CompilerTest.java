package workbook.check.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompilerTest extends CompilerFixture {

    @Test
    void helpers_are_compiled_and_a_broken_neighbour_does_not_matter() {
        Compilation.Ready ready = ready(compile());
        assertTrue(ready.exercise().keySet().contains("lesson90_trial.Helper"));
        assertEquals("lesson90_trial.SumTest", ready.testClass());
    }

    @Test
    void an_error_is_told_with_line_and_the_compilers_words_whatever_the_line_ends() {
        course.source("Sum", RIGHT.replace("a, b);", "a, c);").replace("\n", "\r\n"));
        for (int time = 0; time < 2; time++) {
            Compilation.Refused refused = refused(compile());
            Problem problem = refused.problems().get(0);
            assertEquals("Sum.java:4", problem.file() + ":" + problem.line());
            assertTrue(problem.message().startsWith("cannot find symbol"), problem.message());
            assertEquals("  return Helper.add(a, c);", problem.source());
        }
    }

    @Test
    void a_byte_order_mark_is_no_error() {
        course.write("exercises/src/main/java/lesson90_trial/Sum.java", "\uFEFFpackage lesson90_trial;\n" + RIGHT);
        ready(compile());
    }

    @Test
    void a_file_in_another_encoding_is_told_in_a_sentence_and_not_by_the_compiler() throws IOException {
        String text = "package lesson90_trial;\n// caf\u00e9 \ud83d\ude00\n" + RIGHT;
        assertEncoding(text.getBytes(StandardCharsets.UTF_16), "UTF-16");
        assertEncoding(text.getBytes(StandardCharsets.UTF_16LE), "UTF-16");
        assertEncoding(
                text.replace("\ud83d\ude00", "").getBytes(StandardCharsets.ISO_8859_1), "line 2 has the byte 0xE9");
        assertEncoding(text.replace("sum", "s\0m").getBytes(StandardCharsets.UTF_8), "NUL byte in line 7");
        Files.writeString(sum(), text);
        ready(compile());
        Files.writeString(sum(), "");
        assertTrue(refused(compile()).reason().contains("must declare"), "an empty file is not in another encoding");
    }

    private void assertEncoding(byte[] content, String part) throws IOException {
        Files.write(sum(), content);
        Compilation.Refused refused = refused(compile());
        assertTrue(refused.reason().contains(part), refused.reason());
        assertTrue(refused.reason().contains("UTF-8"), refused.reason());
        assertTrue(refused.problems().isEmpty(), refused.problems().toString());
    }

    private Path sum() {
        return root.resolve("exercises/src/main/java/lesson90_trial/Sum.java");
    }

    @Test
    void a_deleted_method_is_named_with_its_signature() {
        ready(compile());
        course.source("Sum", "class Sum { static final String NAME = \"sum\"; }");
        String reason = refused(compile()).reason();
        assertTrue(reason.contains("`static int of(int, int)`"), reason);
    }

    @Test
    void in_the_students_edition_the_starter_tells_which_method_is_gone() throws IOException {
        Files.delete(course.find("Sum").solution());
        course.source("Sum", RIGHT.replace("int of(", "int add("));
        assertFalse(compile() instanceof Compilation.Refused, "nothing tells it");
        course.starter("Sum", RIGHT);
        String reason = refused(compile()).reason();
        assertTrue(reason.contains("has no method `static int of(int, int)` any more"), reason);
    }

    @Test
    void a_renamed_class_a_changed_package_and_a_renamed_file_are_told() throws IOException {
        course.source("Sum", RIGHT.replace("class Sum", "class Total"));
        assertReason("must declare `class Sum`");
        course.write("exercises/src/main/java/lesson90_trial/Sum.java", "package other;\n" + RIGHT);
        assertReason("must say `package lesson90_trial;`");
        course.source("Sum", RIGHT);
        Path file = root.resolve("exercises/src/main/java/lesson90_trial/Sum.java");
        Files.move(file, file.resolveSibling("Sum2.java"));
        assertReason("Sum2.java declares class Sum");
    }

    @Test
    void a_mistake_without_the_exercises_class_is_not_replaced_by_the_exercise() {
        course.mistake("Sum", "Wrong.java", "// mistake: -\n", "class Wrong {}");
        Path wrong = root.resolve("solutions/mistakes/lesson90_trial/Sum/Wrong.java");
        var sources = Sources.of(course.find("Sum"), wrong);
        assertInstanceOf(Compilation.Refused.class, compiler.compile(sources));
    }

    @Test
    void a_broken_test_is_not_the_learners_fault() {
        course.test("Sum", "@Test void x() { nothing(); }");
        assertInstanceOf(Compilation.Broken.class, compile());
    }

    @Test
    void a_source_on_which_the_compiler_breaks_off_is_told_with_the_line_and_harms_no_other() {
        String deep = "class Sum {\n int x =\n" + "(".repeat(9000) + "1" + ")".repeat(9000) + ";\n}\n";
        for (int time = 0; time < 2; time++) {
            course.source("Sum", deep);
            Problem problem = refused(compile()).problems().get(0);
            assertEquals("Sum.java:4", problem.file() + ":" + problem.line());
            assertTrue(problem.message().contains("nested too deeply"), problem.message());
            course.source("Sum", RIGHT);
            ready(compile()); // and with the test that was kept, the second time
        }
        course.source("Sum", "class Sum { int x = 1" + " + 1".repeat(60_000) + "; }");
        assertTrue(refused(compile()).problems().get(0).message().contains("nested too deeply"));
    }

    @Test
    void a_test_on_which_the_compiler_breaks_off_is_not_the_learners_fault() {
        course.test("Sum", "int x = " + "(".repeat(9000) + "1" + ")".repeat(9000) + ";");
        String reason = assertInstanceOf(Compilation.Broken.class, compile()).reason();
        assertTrue(reason.contains("SumTest.java") && reason.contains("nested too deeply"), reason);
    }

    @Test
    void a_source_in_the_place_of_a_librarys_class_is_told_and_not_used() {
        String fake = "package org.junit.jupiter.api;\npublic class Assertions {"
                + " public static void assertEquals(Object a, Object b) {} }";
        for (String tree : List.of("main", "test")) {
            String path = "exercises/src/" + tree + "/java/org/junit/jupiter/api/Assertions.java";
            course.write(path, fake);
            assertReason("Assertions.java is in a package of Java, of a library or of the workbook");
            course.write(path, fake.replace("(Object a, Object b)", "()"));
            assertReason("Assertions.java is in a package");
            assertTrue(root.resolve(path).toFile().delete());
        }
        course.write("exercises/src/main/java/workbook/kit/Mine.java", "package workbook.kit;\npublic class Mine {}");
        course.source("Sum", RIGHT.replace("Helper.add(a, b)", "new workbook.kit.Mine().hashCode()"));
        assertReason("Mine.java is in a package");
        assertTrue(root.resolve("exercises/src/main/java/workbook/kit/Mine.java")
                .toFile()
                .delete());
        course.source("Sum", RIGHT);
        ready(compile());
    }

    @Test
    void a_class_that_has_a_file_of_its_own_is_named() {
        course.source("Sum", RIGHT + "class SumTest {}");
        assertReason("Sum.java declares the class lesson90_trial.SumTest, which has a file of its own");
    }

    @Test
    void a_folder_of_the_exercises_name_is_told() throws IOException {
        Files.delete(sum());
        Files.createDirectory(sum());
        assertReason("Sum.java is a folder");
    }

    private void assertReason(String part) {
        String reason = refused(compile()).reason();
        assertTrue(reason.contains(part), reason);
    }

    @Test
    void of_methods_that_do_not_fit_a_problem_names_the_heads_without_the_reasons() {
        String said = """
                no suitable method found for f(int)
                    method A.f(String) is not applicable
                      (argument mismatch; int cannot be converted to String)
                    method A.f() is not applicable
                      (actual and formal argument lists differ in length)""";
        String heads = """
                no suitable method found for f(int)
                    method A.f(String)
                    method A.f()""";
        assertEquals(heads, Problem.shortened(said));
        String other = "cannot find symbol: variable x";
        assertEquals(other, Problem.shortened(other));
    }
}
