package workbook.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static workbook.cli.command.SubmitTrial.LESSON;
import static workbook.cli.command.SubmitTrial.MAIN;
import static workbook.cli.command.SubmitTrial.TESTS;
import static workbook.cli.command.SubmitTrial.VERDICTS;
import static workbook.cli.command.SubmitTrial.sum;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not packed, and what is not written over. */
class SubmitRefusalTest {

    @TempDir
    Path folder;

    private SubmitTrial trial;

    @BeforeEach
    void one_answer() {
        trial = new SubmitTrial(folder);
        trial.course.source("Sum", sum("a + b"));
    }

    @Test
    void a_file_that_something_else_wrote_is_left_alone() throws IOException {
        for (byte[] content : List.of(anotherZip(), "no zip".getBytes(UTF_8), new byte[0])) {
            Files.write(trial.zip, content);
            assertEquals(Exit.WRONG_USE, trial.submit("--no-check"));
            assertEquals(
                    trial.zip + " is there already, and ./workbook submit didn't write it, so it stays as it is. Name"
                            + " another file with --out.\n",
                    trial.err());
            assertArrayEquals(content, Files.readAllBytes(trial.zip));
        }
    }

    private static byte[] anotherZip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var made = new ZipOutputStream(bytes)) {
            made.putNextEntry(new ZipEntry(VERDICTS));
            made.write("years of work".getBytes(UTF_8));
            made.closeEntry();
        }
        return bytes.toByteArray();
    }

    @Test
    void a_place_where_nothing_can_be_written_is_told_before_anything_is_checked() {
        trial.zip = folder;
        assertEquals(Exit.WRONG_USE, trial.submit());
        assertTrue(trial.err().startsWith(folder + " is a folder: name a file in it"), trial.err());
        trial.zip = folder.resolve("nowhere/answers.zip");
        assertEquals(Exit.WRONG_USE, trial.submit());
        assertTrue(
                trial.err().startsWith("There is no folder " + folder.resolve("nowhere") + ": make it"), trial.err());
        assertEquals("", trial.out());
    }

    @Test
    void what_cannot_be_written_leaves_the_older_zip_and_nothing_else() throws IOException {
        assertEquals(Exit.PASSED, trial.submit("--no-check"), trial.err());
        byte[] before = Files.readAllBytes(trial.zip);
        trial.course.source("Sum", sum("b + a"));
        Path half = folder.resolve(".answers.zip." + ProcessHandle.current().pid() + ".half/x");
        Files.createDirectories(half);

        assertEquals(Exit.WRONG_USE, trial.submit("--no-check"));

        assertTrue(trial.err().startsWith(trial.zip + " could not be written ("), trial.err());
        assertArrayEquals(before, Files.readAllBytes(trial.zip));
        Files.delete(half);
        Files.delete(half.getParent());
        assertEquals(Exit.PASSED, trial.submit("--no-check"), "the control");
        assertEquals(List.of("answers.zip", "workbook"), trial.beside());
    }

    @Test
    void a_file_that_cannot_be_packed_is_named_and_stops_no_other() throws IOException {
        trial.course.write("elsewhere.java", "class Guard { }");
        Files.write(
                trial.root.resolve(MAIN + "Product.java"),
                "class Product { } // gr\u00fcn".getBytes(Charset.forName("windows-1252")));
        Files.delete(trial.root.resolve(TESTS + "Guard.java"));
        Files.createSymbolicLink(trial.root.resolve(TESTS + "Guard.java"), trial.root.resolve("elsewhere.java"));
        Files.writeString(trial.root.resolve(MAIN + "Untouched.java"), "/".repeat((2 << 20) + 1));

        assertEquals(Exit.NOT_PASSED, trial.submit("--no-check"));

        assertEquals(List.of(MAIN + "Sum.java", VERDICTS), trial.names());
        List<String> told = trial.err().lines().toList();
        assertEquals(3, told.size(), trial.err());
        assertTrue(told.get(0).startsWith("Not packed: " + LESSON + "/Product. Product.java is not saved in UTF-8"));
        assertTrue(told.get(1).startsWith("Not packed: " + LESSON + "/Guard. Guard.java is a link to another file."));
        assertTrue(told.get(2).contains("Untouched.java is larger than 2048 kB"), trial.err());
        assertTrue(trial.verdicts().contains(LESSON + "/Guard: not packed: Guard.java is a link"), trial.verdicts());
    }

    @Test
    void the_largest_file_that_the_grader_takes_is_packed() throws IOException {
        Files.writeString(trial.root.resolve(MAIN + "Untouched.java"), "/".repeat(2 << 20));
        assertEquals(Exit.PASSED, trial.submit("--no-check"), trial.err());
        assertTrue(trial.names().contains(MAIN + "Untouched.java"), trial.out());
    }

    @Test
    void a_missing_file_and_a_folder_in_its_place_are_named() throws IOException {
        Files.delete(trial.root.resolve(MAIN + "Sum.java"));
        Files.delete(trial.root.resolve(MAIN + "Product.java"));
        Files.createDirectory(trial.root.resolve(MAIN + "Product.java"));
        assertEquals(Exit.NOT_PASSED, trial.submit("--no-check"));
        assertTrue(
                trial.err().contains("Sum.java is missing. ./workbook reset Sum brings its starter back."),
                trial.err());
        assertTrue(trial.err().contains("Product.java can't be read"), trial.err());
        assertTrue(trial.err().endsWith("There is nothing else to hand in, so no zip was written.\n"), trial.err());
        assertFalse(Files.exists(trial.zip));
    }

    @Test
    void more_than_the_grader_reads_is_not_packed() throws IOException {
        for (int i = 0; i < 17; i++) {
            trial.course.exercise("Large" + i, "1").source("Large" + i, "/".repeat((2 << 20) - 100));
        }
        assertEquals(Exit.NOT_PASSED, trial.submit("--no-check"));
        assertEquals(18, trial.names().size(), "sixteen large answers, a small one, and the verdicts");
        assertTrue(
                trial.err().contains("With Large16.java, the answers are larger than 32768 kB together"), trial.err());
    }
}
