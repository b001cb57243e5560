package workbook.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static workbook.e2e.BuiltCopy.awaitLine;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author's starter becomes in the place where a learner edits: by Maven alone, and while the workbook watches. */
class NewStarterTest {

    private static final String ECHO = "lesson01_events/Echo.java";

    @Test
    void maven_makes_what_is_missing_and_leaves_an_older_edited_file_alone(@TempDir Path folder) throws Exception {
        Path root = Copy.of(Path.of("../..").toRealPath(), folder.resolve("my workbook"))
                .root();
        Path own = root.resolve("exercises/src");
        Path starters = root.resolve("exercises/starters");
        Path echo = own.resolve("main/java/" + ECHO);
        String mine = "package lesson01_events;\n\nclass Echo {} // mine\n";
        Files.createDirectories(echo.getParent());
        Files.writeString(echo, mine);
        Files.setLastModifiedTime(echo, FileTime.from(Instant.EPOCH));

        Process maven = new ProcessBuilder("mvn", "-o", "-B", "-q", "-P!lint", "compile", "-pl", "exercises", "-am")
                .directory(root.toFile())
                .redirectErrorStream(true)
                .start();
        String said = BuiltCopy.text(maven);
        assertEquals(0, maven.waitFor(), said);

        assertEquals(mine, Files.readString(echo));
        List<Path> given = below(starters);
        assertTrue(given.size() >= 72, given.size() + " starters");
        for (Path file : given) {
            Path record = root.resolve(".workbook/starters/exercises/src").resolve(file);
            assertEquals(-1, Files.mismatch(starters.resolve(file), record), file::toString);
            if (!file.endsWith(ECHO)) {
                assertEquals(-1, Files.mismatch(starters.resolve(file), own.resolve(file)), file::toString);
            }
        }
        assertTrue(Files.exists(root.resolve("exercises/target/classes/lesson02_chat/Relay.class")));
    }

    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(folder::relativize).toList();
        }
    }

    @Test
    void a_starter_that_is_saved_while_the_workbook_watches_is_checked_unless_the_copy_was_edited() throws Exception {
        BuiltCopy copy = BuiltCopy.get();
        Path own = copy.copy().reset(ECHO.replace(".java", ""));
        Path starter = copy.root().resolve("exercises/starters/main/java/" + ECHO);
        String before = Files.readString(starter);
        Process process = copy.started("exec ./workbook watch --json lesson01_events/Echo 2>&1");
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            awaitLine(reader, "lesson01_events/Echo");
            Files.writeString(starter, before + "// newer\n");
            awaitLine(reader, "\"status\"");
            assertEquals(before + "// newer\n", Files.readString(own));

            Files.writeString(own, before + "// mine\n");
            awaitLine(reader, "\"status\"");
            Files.writeString(starter, before);
            awaitLine(reader, "Echo.java is yours and stays as it is. Its starter has changed");
            assertEquals(before + "// mine\n", Files.readString(own));
            process.getOutputStream().close();
        } finally {
            process.destroy();
            Files.writeString(starter, before);
            copy.copy().reset(ECHO.replace(".java", ""));
        }
    }
}
