package workbook.site;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process that makes the pages: it ends, whatever it comes upon, and says what that was. */
class SiteMainTest {

    @TempDir
    Path root;

    @Test
    void it_ends_with_each_fault_named_although_other_threads_live() throws Exception {
        Path lesson = Files.createDirectories(root.resolve("lessons/lesson00_first"));
        Files.writeString(lesson.resolve("lesson.adoc"), "No title.\n");
        Files.write(lesson.resolve("quiz.adoc"), "= Quiz\n\ncaf\u00e9\n".getBytes(ISO_8859_1));

        String said = said(1, root.toString(), root.resolve("out").toString());

        assertTrue(said.contains("lesson.adoc:1: the first line must be the title"), said);
        assertTrue(said.contains("quiz.adoc is not saved in UTF-8: line 3"), said);
        assertFalse(said.contains("\tat "), said);
        assertFalse(Files.exists(root.resolve("out")));
    }

    @Test
    void it_ends_where_it_is_broken_itself() throws Exception {
        assertTrue(said(2, root.toString()).contains("the workbook itself failed"));
    }

    @Test
    void a_file_that_vanished_or_is_locked_has_a_sentence() {
        assertTrue(SiteMain.sentence(new NoSuchFileException("/x/y.adoc")).startsWith("/x/y.adoc vanished"));
        assertTrue(SiteMain.sentence(new FileSystemException("/x/y.adoc")).startsWith("/x/y.adoc cannot be used"));
        assertEquals("full", SiteMain.sentence(new IOException("full")));
    }

    private String said(int code, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djruby.compile.mode=OFF",
                "-cp",
                System.getProperty("java.class.path"),
                SiteMain.class.getName()));
        command.addAll(List.of(arguments));
        Path output = root.resolve("said.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertTrue(process.waitFor(2, TimeUnit.MINUTES), "it does not end");
        } finally {
            process.destroyForcibly();
        }
        String said = Files.readString(output, UTF_8);
        assertEquals(code, process.exitValue(), said);
        return said;
    }
}
