package workbook.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import workbook.cli.progress.Progress;
import workbook.terminal.Output;
import workbook.terminal.TerminalStyle;

/** A small course, and the command line in it. */
abstract class CommandsFixture {

    @TempDir
    Path root;

    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void a_small_course() throws IOException {
        write("lessons/lesson02_chat/lesson.adoc", "= A chat\n\nexercise::Relay[]\nexercise::Doors[]\n");
        write("lessons/lesson02_chat/Relay.adoc", PAGE.formatted("Relay"));
        write("lessons/lesson02_chat/Doors.adoc", PAGE.formatted("Doors"));
        write("lessons/lesson02_chat/quiz.adoc", QUIZ);
        write("exercises/src/main/java/lesson02_chat/Relay.java", "class Relay {}\n");
        write("solutions/src/main/java/lesson02_chat/Relay.java", "class Relay { int solved; }\n");
    }

    int run(String... arguments) {
        return answer("", arguments);
    }

    int answer(String typed, String... arguments) {
        out.reset();
        err.reset();
        return new Commands(root, output(typed)).run(arguments);
    }

    Output output(String typed) {
        return new Output(
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                new ByteArrayInputStream(typed.getBytes(UTF_8)),
                TerminalStyle.PLAIN);
    }

    String out() {
        return out.toString(UTF_8).replace("\r\n", "\n");
    }

    String err() {
        return err.toString(UTF_8);
    }

    Progress progress() {
        return new Progress(root.resolve(".workbook"), complaint -> {});
    }

    Path relay() {
        return root.resolve("exercises/src/main/java/lesson02_chat/Relay.java");
    }

    Path write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    static final String PAGE = """
            = %s
            :kind: fix
            :minutes: 5
            :points: 1
            :concepts: C06

            The task.

            [.hint]
            One.

            [.hint]
            Two.

            [.hint]
            Three.

            == What you saw

            All.
            """;

    static final String QUIZ = """
            = Quiz: A chat

            [quiz,concept=C01]
            == How does grace learn of it?

            * [x] The server sends it.
            +
            Right: it is pushed.
            * [ ] Her page asks. (M-POLL)
            +
            Nobody polls here.
            """;
}
