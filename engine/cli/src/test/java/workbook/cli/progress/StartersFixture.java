package workbook.cli.progress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import workbook.course.Course;
import workbook.course.Exercise;

/** A learner's copy of a workbook, and the one that it gets updates from. */
abstract class StartersFixture {

    static final String PAGE = "= %s\n:kind: fix\n:minutes: 5\n:points: 1\n:concepts: C01\n\nFix it.\n";
    static final String LESSON = "lessons/lesson02_chat/";
    static final String GIVEN = "exercises/starters/main/java/lesson02_chat/";
    static final String OWN = "exercises/src/main/java/lesson02_chat/";

    @TempDir
    Path folder;

    Path upstream;

    @BeforeEach
    void a_workbook() throws IOException {
        upstream = Files.createDirectories(folder.resolve("upstream"));
        write(upstream, LESSON + "lesson.adoc", "= A chat\n\nexercise::Relay[]\nexercise::Doors[]\n");
        write(upstream, LESSON + "Relay.adoc", PAGE.formatted("Relay"));
        write(upstream, LESSON + "Doors.adoc", PAGE.formatted("Doors"));
        write(upstream, GIVEN + "Relay.java", "class Relay {}\n");
        write(upstream, GIVEN + "Doors.java", "class Doors {}\n");
        Files.copy(Path.of("../../.gitignore"), upstream.resolve(".gitignore"));
    }

    void update() throws IOException {
        write(upstream, GIVEN + "Relay.java", "class Relay { int second; }\n");
        write(upstream, GIVEN + "Doors.java", "class Doors { int second; }\n");
    }

    /** Relay was edited, and Doors was not. */
    void assertUpdated(Path workbook) throws IOException {
        assertEquals(
                List.of(OWN + "Relay.java is yours and stays as it is. Its starter has changed, and is in " + GIVEN
                        + "Relay.java. ./workbook reset Relay takes it, and keeps yours."),
                settle(workbook));
        assertEquals(List.of(), settle(workbook));
        assertEquals("mine\n", read(workbook, OWN + "Relay.java"));
        assertEquals("class Doors { int second; }\n", read(workbook, OWN + "Doors.java"));

        Exercise relay = Course.load(workbook).find("Relay").orElseThrow();
        Path kept = new Reset(workbook).of(relay.source(), relay.starterText().orElseThrow());
        assertEquals("class Relay { int second; }\n", read(workbook, OWN + "Relay.java"));
        assertEquals("mine\n", Files.readString(kept));
        write(workbook, OWN + "Relay.java", "mine\n");
    }

    static List<String> settle(Path workbook) throws IOException {
        return new Starters(workbook).settle();
    }

    static void write(Path workbook, String path, String text) throws IOException {
        Files.createDirectories(workbook.resolve(path).getParent());
        Files.writeString(workbook.resolve(path), text);
    }

    static String read(Path workbook, String path) throws IOException {
        return Files.readString(workbook.resolve(path));
    }

    /** Returns what it printed. */
    static String git(Path in, String... arguments) throws IOException, InterruptedException {
        Run run = run(in, arguments);
        assertEquals(0, run.code(), () -> String.join(" ", arguments) + ": " + run.said());
        return run.said();
    }

    record Run(int code, String said) {}

    static Run run(Path in, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git", "-c", "user.name=ada", "-c", "user.email=ada@example.org"));
        command.addAll(List.of("-c", "commit.gpgsign=false", "-C", in.toString()));
        command.addAll(List.of(arguments));
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException absent) {
            Assumptions.abort("updates by git were not tried: there is no git");
            throw absent;
        }
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertTrue(process.waitFor(10, TimeUnit.SECONDS), () -> command + " does not end: " + said);
        return new Run(process.exitValue(), said);
    }
}
