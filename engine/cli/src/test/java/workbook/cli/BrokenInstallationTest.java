package workbook.cli;

import static workbook.cli.CheckedAside.assertNotJudged;
import static workbook.cli.CheckedAside.assertPassed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library or an archive of classes that is missing or damaged is never the learner's fault. */
class BrokenInstallationTest {

    @TempDir
    static Path root;

    private static CheckedAside course;

    @BeforeAll
    static void start() throws IOException {
        course = new CheckedAside(root);
    }

    @AfterEach
    void repair() {
        course.repair();
    }

    @Test
    void where_nothing_is_wrong_all_pass() throws Exception {
        assertPassed(course.check("Server"));
        assertPassed(course.check("Program"));
    }

    @Test
    void a_broken_archive_of_classes_changes_no_verdict() throws Exception {
        Path archive = root.resolve("engine/cli/target/archives/workshop.jsa");
        Files.createDirectories(archive.getParent());
        Files.writeString(archive, "no archive");
        assertPassed(course.check("Server"));
        Files.delete(archive);
    }

    @Test
    void a_library_that_is_missing_or_damaged_is_the_machines(@TempDir Path folder) throws Exception {
        Path client = course.copyOf("socket.io-client", folder);
        assertPassed(course.check("Server"));
        byte[] bytes = Files.readAllBytes(client);
        Files.write(client, Arrays.copyOf(bytes, bytes.length / 2));
        assertNotJudged(course.check("Server"), "missing or damaged: " + client);
        for (String name : List.of("netty-transport-4", "junit-jupiter-engine")) {
            Path jar = course.copyOf(name, folder);
            Files.delete(jar);
            assertNotJudged(course.check("Server"), "missing or damaged: " + jar);
        }
    }
}
