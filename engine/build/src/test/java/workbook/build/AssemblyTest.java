package workbook.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssemblyTest {

    @TempDir
    private Path folder;

    private Path program;
    private Path main;
    private Path words;

    /** A program that needs a class of another module. */
    @BeforeEach
    void compile() throws IOException {
        program = folder.resolve("program");
        words = folder.resolve("words/target/classes");
        main = folder.resolve("main/target/classes");
        compile(words, words, "Words", "class Words { static String all() { return \"it runs\"; } }");
        compile(
                main,
                words,
                "Main",
                "class Main { public static void main(String[] a) { System.out.println(Words.all()); } }");
    }

    @Test
    void a_program_starts_with_what_its_manifest_names() throws Exception {
        assemble(main, words);
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        program.resolve("main.jar").toString())
                .redirectErrorStream(true)
                .start();

        assertEquals("it runs", new String(java.getInputStream().readAllBytes(), UTF_8).strip());
        assertTrue(Files.exists(program.resolve("lib/words-1.0.jar")));
    }

    @Test
    void a_library_that_was_cut_off_is_named() throws IOException {
        assemble(main, words);
        Path library = folder.resolve("some library.jar");
        byte[] whole = Files.readAllBytes(program.resolve("lib/words-1.0.jar"));
        Files.write(library, whole);
        assemble(main, words, library);

        Files.write(library, Arrays.copyOf(whole, whole.length / 2));
        var failure = assertThrows(IOException.class, () -> assemble(main, words, library));
        assertEquals(Build.BROKEN + library, failure.getMessage());
    }

    @Test
    void what_an_older_build_left_is_not_kept() throws IOException {
        assemble(main, words);
        Path older = Files.writeString(program.resolve("lib/older.jar"), "older");
        assemble(main, words);

        assertFalse(Files.exists(older));
    }

    @Test
    void the_same_classes_make_the_same_jar() throws IOException {
        assemble(main, words);
        byte[] one = Files.readAllBytes(program.resolve("main.jar"));
        Path touched = main.resolve("Main.class");
        assertTrue(touched.toFile().setLastModified(touched.toFile().lastModified() - 86_400_000));
        assemble(main, words);

        assertArrayEquals(one, Files.readAllBytes(program.resolve("main.jar")));
    }

    private void assemble(Path... classPath) throws IOException {
        new Assembly(program, "1.0").assemble(List.of(classPath), "main.jar", "Main");
    }

    private void compile(Path target, Path classPath, String name, String text) throws IOException {
        Files.createDirectories(target);
        Path source = Files.writeString(folder.resolve(name + ".java"), text);
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", target.toString(), "-cp", classPath.toString(), source.toString());
        assertEquals(0, failed);
    }
}
