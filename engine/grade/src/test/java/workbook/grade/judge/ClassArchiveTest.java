package workbook.grade.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grade.ThisWorkbook;

/** An archive holds the classes that a list names, and whatever does not fit costs nothing but time. */
class ClassArchiveTest {

    private static final LearnerRuntime JDK = LearnerRuntime.own();

    @TempDir
    Path folder;

    private Path jar;
    private Path archive;

    /** What stands for a learner's JVM. */
    static final class Program {

        private Program() {}

        public static void main(String[] none) {
            System.out.println("it runs");
        }
    }

    @BeforeEach
    void jar() throws IOException {
        jar = folder.resolve("program.jar");
        archive = folder.resolve("program.jsa");
        String name = Program.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                InputStream bytes = ClassArchiveTest.class.getResourceAsStream("/" + name)) {
            out.putNextEntry(new JarEntry(name));
            out.write(bytes.readAllBytes());
        }
    }

    @Test
    void classes_come_from_the_archive() throws Exception {
        String listed = run(ClassArchive.listing(folder));
        assertTrue(listed.contains("it runs"), listed);
        assertEquals(Optional.of(archive), ClassArchive.make(JDK, folder, jar.toString(), archive));

        String with = run(archived());

        assertTrue(with.contains("it runs"), with);
        assertTrue(fromArchive(with), with);
        assertFalse(fromArchive(run(List.of("-Xlog:class+load"))), "it would also be found without one");
    }

    @Test
    void an_archive_that_does_not_fit_is_ignored() throws Exception {
        String unused = run(ClassArchive.listing(folder));
        assertTrue(ClassArchive.make(JDK, folder, jar.toString(), archive).isPresent(), unused);
        Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000_000_000_000L));

        String changed = run(archived());

        assertTrue(changed.contains("it runs"), changed);
        assertFalse(fromArchive(changed), changed);
        Files.delete(archive);
        Files.writeString(archive, "no archive");
        assertTrue(run(archived()).contains("it runs"));
    }

    @Test
    void without_a_list_there_is_none() throws IOException {
        assertEquals(Optional.empty(), ClassArchive.make(JDK, folder, jar.toString(), archive));
        assertFalse(Files.exists(archive));
    }

    @Test
    void a_sandbox_only_reads_it() throws IOException {
        List<String> words =
                Sandbox.inside(JDK.with(archive), List.of(jar), folder, folder.resolve("filter"), Optional.empty());
        int at = words.indexOf(archive.toString());
        assertEquals("--ro-bind", words.get(at - 1));
        assertEquals(at + 1, words.lastIndexOf(archive.toString()));
    }

    /** Its folder cannot be made; and the grader itself runs from folders of classes here. */
    @Test
    void where_nothing_can_be_made_the_jdk_is_used() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        var cache = new RuntimeCache(ThisWorkbook.root(), file.resolve("archives"), List.of(jar));
        cache.make(() -> {});
        assertEquals(LearnerRuntime.own(), cache.found());
        assertEquals(LearnerRuntime.own(), RuntimeCache.current(ThisWorkbook.root()));
        assertEquals("whole JDK", RuntimeCache.kind(ThisWorkbook.root()));
    }

    private List<String> archived() {
        return List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto", "-Xlog:class+load");
    }

    private static boolean fromArchive(String log) {
        return log.lines()
                .anyMatch(line -> line.contains(Program.class.getName()) && line.contains("shared objects file"));
    }

    private String run(List<String> options) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of(JDK.java().toString()));
        words.addAll(options);
        words.addAll(List.of("-cp", jar.toString(), Program.class.getName()));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
